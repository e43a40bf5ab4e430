import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { withBoardUrl } from '../board/simplifyBoard';

const READ = [
	...['id', 'name', 'state', 'goal', 'startDate', 'endDate', 'activatedDate', 'completeDate'],
	'boardId',
];

/** What people read of a sprint; the address is that of its board. */
export function simplifySprint(sprint: IDataObject, site: Site): IDataObject {
	const boardId = sprint['originBoardId'];
	const { goal, ...shown } = simplifyOnly({ ...sprint, boardId }, READ);
	const withGoal = goal === undefined || goal === '' ? shown : { ...shown, goal };
	return withBoardUrl(withGoal, boardId, site);
}

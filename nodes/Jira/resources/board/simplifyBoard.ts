import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { simplifyOnly } from '../../simplified/simplifiedValue';

/** What people read of a board: also the project that it is in, which only Cloud tells. */
export function simplifyBoard(board: IDataObject, site: Site): IDataObject {
	const { projectKey, projectName } = (board['location'] ?? {}) as IDataObject;
	const shown = { ...board, projectKey, projectName };
	return withBoardUrl(
		simplifyOnly(shown, ['id', 'name', 'type', 'projectKey', 'projectName', 'isPrivate']),
		board['id'],
		site,
	);
}

/**
 * Adds the address of a board in the browser. Cloud leads from it to its own. Source: Atlassian's "Link to a board",
 * and the addresses in links of Jira Data Center.
 */
export function withBoardUrl(shown: IDataObject, board: unknown, { webUrl }: Site): IDataObject {
	return webUrl === undefined || board === undefined
		? shown
		: { ...shown, url: [webUrl, 'secure', `RapidBoard.jspa?rapidView=${String(board)}`].join('/') };
}

import { asked, NOWHERE, type Case, type CaseTable, type Situation } from './case';

const archived = (path: string, ...issueIdsOrKeys: string[]): Case => ({
	path,
	body: { issueIdsOrKeys },
	byAdministrator: true,
});

/** Requests about archiving issues. */
export function archiveCases({ isCloud }: Situation): CaseTable {
	if (!isCloud) {
		return {
			'PUT issue/{issueIdOrKey}/archive': {
				good: [{ path: 'issue/{fresh}/archive', byAdministrator: true }],
				bad: asked(`${NOWHERE}/archive`, 'issue/{fresh}/archive'),
			},
			'PUT issue/{issueIdOrKey}/restore': {
				good: [],
				bad: asked(`${NOWHERE}/restore`, 'issue/{fresh}/restore'),
			},
		};
	}
	const both = ['issue/archive', 'issue/unarchive'] as const;
	const [archive, restore] = both.map((path) => ({
		good: [archived(path, '{fresh}', 'SUP-999999')],
		bad: [archived(path, 'SUP-999999'), { path, body: { issueIdsOrKeys: ['{fresh}'] } }],
	}));
	return {
		...(archive && { 'PUT issue/archive': archive }),
		...(restore && { 'PUT issue/unarchive': restore }),
	};
}

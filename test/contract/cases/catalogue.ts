import { administered, asked, byAdministrator, sent, type CaseTable, type Situation } from './case';

/** Requests about the site, its projects and what issues are made of. */
export function catalogueCases({ isCloud }: Situation): CaseTable {
	return {
		'GET serverInfo': { good: asked('serverInfo'), bad: [] },
		'GET myself': {
			good: asked('myself', ...(isCloud ? ['myself?expand=groups,applicationRoles'] : [])),
			bad: [],
		},
		'GET mypermissions': {
			good: isCloud
				? asked(
						'mypermissions?permissions=ADMINISTER,CREATE_ISSUES',
						'mypermissions?permissions=BROWSE_PROJECTS&projectKey=SUP',
					)
				: asked('mypermissions', 'mypermissions?projectKey=SUP', 'mypermissions?issueKey={issue}'),
			bad: isCloud
				? asked('mypermissions', 'mypermissions?permissions=NOPE')
				: asked('mypermissions?projectKey=NOPE'),
		},
		'GET permissions': { good: asked('permissions'), bad: [] },
		'GET field': { good: asked('field'), bad: [] },
		'GET field/search': {
			good: administered('field/search', 'field/search?type=custom&query=e&startAt=1&maxResults=2'),
			bad: asked('field/search?startAt=x'),
		},
		'GET field/{fieldId}/context': {
			good: administered(
				'field/customfield_10021/context',
				'field/customfield_10021/context?isGlobalContext=false&isAnyIssueType=true&contextId=30021&startAt=0&maxResults=1',
			),
			bad: [
				...administered('field/customfield_99999/context'),
				...asked('field/customfield_10021/context'),
			],
		},
		'GET field/{fieldId}/context/{contextId}/option': {
			good: administered(
				'field/customfield_10017/context/20017/option',
				'field/customfield_10017/context/20017/option?optionId=10200&onlyOptions=true',
				'field/customfield_10021/context/30021/option?startAt=1&maxResults=2',
			),
			bad: [
				...administered(
					'field/customfield_10010/context/20010/option',
					'field/customfield_10017/context/99999/option',
				),
				...asked('field/customfield_10017/context/20017/option'),
			],
		},
		'POST field/{fieldId}/context/{contextId}/option': {
			good: byAdministrator(
				...sent(
					'field/customfield_10017/context/20017/option',
					{ options: [{ value: 'Africa' }, { value: 'Antarctica', disabled: true }] },
					{ options: [{ value: 'Italy', optionId: '10200' }] },
				),
			),
			bad: [
				...byAdministrator(
					...sent(
						'field/customfield_10017/context/20017/option',
						{ options: [{ value: 'EUROPE' }] },
						{ options: [{ value: 'Twice' }, { value: 'twice' }] },
						{ options: [{ value: 'Italy', optionId: '99999' }] },
						{ options: [{ value: '' }] },
						{ options: [{ value: 'x'.repeat(256) }] },
					),
					...sent('field/customfield_10015/context/20015/option', {
						options: [{ value: 'Below', optionId: '10100' }],
					}),
				),
				...sent('field/customfield_10017/context/20017/option', {
					options: [{ value: 'Oceania' }],
				}),
			],
		},
		'GET customFields/{customFieldId}/options': {
			good: asked(
				'customFields/10017/options',
				'customFields/10021/options?projectIds=10002&maxResults=1&page=2',
			),
			bad: asked('customFields/customfield_10017/options'),
		},
		'GET customFieldOption/{id}': {
			good: asked('customFieldOption/10200', 'customFieldOption/10201'),
			bad: asked('customFieldOption/99999'),
		},
		'GET issue/createmeta/{projectIdOrKey}/issuetypes': {
			good: asked(
				'issue/createmeta/SUP/issuetypes',
				'issue/createmeta/10000/issuetypes?startAt=1&maxResults=2',
			),
			bad: asked('issue/createmeta/NOPE/issuetypes'),
		},
		'GET issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}': {
			good: asked(
				'issue/createmeta/SUP/issuetypes/10001',
				'issue/createmeta/HR/issuetypes/10002?startAt=2&maxResults=3',
				'issue/createmeta/SUP/issuetypes/10005',
			),
			bad: asked('issue/createmeta/SUP/issuetypes/99999', 'issue/createmeta/NOPE/issuetypes/10001'),
		},
		'GET project/search': {
			good: asked(
				'project/search',
				'project/search?expand=insight',
				'project/search?query=sup&maxResults=1&orderBy=name&expand=description,lead,issueTypes&action=create&typeKey=software&keys=SUP&keys=OPS',
			),
			bad: asked('project/search?orderBy=nope', 'project/search?startAt=x'),
		},
		'GET project': {
			good: asked('project', 'project?expand=lead,description', 'project?recent=2'),
			bad: [],
		},
		'GET project/{projectIdOrKey}': {
			good: asked('project/SUP', 'project/10001'),
			bad: asked('project/NOPE'),
		},
		'GET project/{projectIdOrKey}/statuses': {
			good: asked('project/SUP/statuses'),
			bad: asked('project/NOPE/statuses'),
		},
		'GET issuetype': { good: asked('issuetype'), bad: [] },
		'GET issuetype/{id}': { good: asked('issuetype/10001'), bad: asked('issuetype/99999') },
		'POST issuetype': {
			good: byAdministrator(
				...sent(
					'issuetype',
					{ name: 'Risk', description: 'What may happen', type: 'standard' },
					isCloud ? { name: 'Step', hierarchyLevel: -1 } : { name: 'Step', type: 'subtask' },
				),
			),
			bad: [
				...byAdministrator(...sent('issuetype', { name: 'task' }, { name: 'x'.repeat(61) })),
				...sent('issuetype', { name: 'Hazard' }),
			],
		},
		'PUT issuetype/{id}': {
			good: byAdministrator(...sent('issuetype/10001', { description: 'Something to do' })),
			bad: [
				...byAdministrator(
					...sent('issuetype/10001', { name: 'x'.repeat(61) }),
					...sent('issuetype/99999', { name: 'Nothing' }),
				),
				...sent('issuetype/10001', { description: 'Not by Mia' }),
			],
		},
		'DELETE issuetype/{id}': {
			// Made by the cases above.
			good: administered(
				...(isCloud ? ['issuetype/10006'] : []),
				'issuetype/10007?alternativeIssueTypeId=10001',
			),
			bad: [...administered('issuetype/99999'), ...asked('issuetype/10001')],
		},
		'PUT configuration/timetracking': {
			good: byAdministrator(...sent('configuration/timetracking', { key: 'JIRA' })),
			bad: [
				...byAdministrator(...sent('configuration/timetracking', {})),
				...sent('configuration/timetracking', { key: 'JIRA' }),
			],
		},
		'GET issuetype/project': {
			good: asked('issuetype/project?projectId=10000', 'issuetype/project?projectId=10000&level=0'),
			bad: asked('issuetype/project', 'issuetype/project?projectId=99999'),
		},
		'GET priority': { good: asked('priority'), bad: [] },
		'GET priority/{id}': { good: asked('priority/1'), bad: asked('priority/99') },
		'GET priority/search': {
			good: asked('priority/search', 'priority/search?id=1&id=2&maxResults=1'),
			bad: asked('priority/search?startAt=x'),
		},
		'GET priority/page': {
			good: asked('priority/page', 'priority/page?query=h&maxResults=1'),
			bad: [],
		},
		'GET status': { good: asked('status'), bad: [] },
		'GET status/{idOrName}': {
			good: asked('status/10000', 'status/In%20Progress'),
			bad: asked('status/Nope'),
		},
		'GET statuscategory': { good: asked('statuscategory'), bad: [] },
		'GET resolution': { good: asked('resolution'), bad: [] },
		'GET resolution/search': {
			good: asked('resolution/search', 'resolution/search?startAt=1&maxResults=1'),
			bad: asked('resolution/search?startAt=x'),
		},
		'GET resolution/page': { good: asked('resolution/page', 'resolution/page?query=d'), bad: [] },
		'GET issueLinkType': { good: asked('issueLinkType'), bad: [] },
		'GET issueLinkType/{issueLinkTypeId}': {
			good: asked('issueLinkType/10000'),
			bad: asked('issueLinkType/99999'),
		},
		'GET jql/autocompletedata/suggestions': {
			good: asked(
				'jql/autocompletedata/suggestions?fieldName=Team&fieldValue=pay',
				'jql/autocompletedata/suggestions?fieldName=priority',
			),
			bad: [],
		},
		'POST jql/parse': {
			good: sent('jql/parse?validation=strict', {
				queries: ['project = SUP ORDER BY key', 'nope = 1', 'project = = SUP'],
			}),
			bad: sent('jql/parse', { queries: ['project = SUP'] }),
		},
		'POST jql/match': {
			good: sent('jql/match', { issueIds: [10000, 99999], jqls: ['project = SUP', 'nope = 1'] }),
			bad: sent('jql/match', { jqls: ['project = SUP'] }),
		},
		'POST jql/pdcleaner': {
			good: sent('jql/pdcleaner', { queryStrings: ['assignee = nobody', 'reporter in (mia)'] }),
			bad: sent('jql/pdcleaner', { queryStrings: ['project = = SUP'] }),
		},
		'GET label': {
			good: asked('label', 'label?startAt=1&maxResults=1'),
			bad: asked('label?startAt=x'),
		},
	};
}

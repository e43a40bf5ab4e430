import { asked, NOWHERE, sent, type CaseTable, type Situation } from './case';

/** Requests about those who watch issues and vote for them. */
export function followerCases({ isCloud, mia, miaInQuery }: Situation): CaseTable {
	const watchers = 'issue/{issue}/watchers';
	const who = isCloud ? 'accountId' : 'username';
	return {
		'GET issue/{issueIdOrKey}/watchers': {
			good: asked(watchers),
			bad: asked(`${NOWHERE}/watchers`),
		},
		'POST issue/{issueIdOrKey}/watchers': {
			good: sent(watchers, miaInQuery),
			bad: [...sent(watchers, 'nobody', 5), ...sent(`${NOWHERE}/watchers`, miaInQuery)],
		},
		'DELETE issue/{issueIdOrKey}/watchers': {
			good: asked(`${watchers}?${who}=${miaInQuery}`),
			bad: asked(watchers, `${watchers}?${who}=nobody`),
		},
		'POST issue/watching': {
			good: sent('issue/watching', { issueIds: ['10000', '99999'] }),
			bad: [],
		},
		'POST issue/{issueIdOrKey}/notify': {
			good: sent('issue/{issue}/notify', {
				subject: 'Look',
				textBody: 'Please have a look',
				htmlBody: '<b>Please</b>',
				to: { watchers: true, voters: false, groups: [{ name: 'jira-users' }] },
				restrict: {
					groups: [{ name: 'jira-users' }],
					permissions: [{ key: 'BROWSE_PROJECTS' }],
				},
			}),
			bad: [
				...sent(
					'issue/{issue}/notify',
					{ textBody: 'x' },
					{ textBody: 'x', to: { users: [mia] } },
					{ textBody: 'x', to: { groups: [{ name: 'nobody' }] } },
				),
				...sent(`${NOWHERE}/notify`, { textBody: 'x', to: { watchers: true } }),
			],
		},
		'GET issue/{issueIdOrKey}/votes': {
			good: asked('issue/{issue}/votes'),
			bad: asked(`${NOWHERE}/votes`),
		},
		// Whoever reported an issue cannot vote for it; votes that count are tested in test/nodes.
		'POST issue/{issueIdOrKey}/votes': { good: [], bad: asked('issue/{issue}/votes') },
		'DELETE issue/{issueIdOrKey}/votes': {
			good: isCloud ? asked('issue/{issue}/votes') : [],
			bad: asked(`${NOWHERE}/votes`),
		},
	};
}

/** Requests about the properties of issues. */
export function issuePropertyCases(): CaseTable {
	const one = 'issue/{fresh}/properties/app.note';
	return {
		'GET issue/{issueIdOrKey}/properties': {
			good: asked('issue/{issue}/properties'),
			bad: asked(`${NOWHERE}/properties`),
		},
		'GET issue/{issueIdOrKey}/properties/{propertyKey}': {
			good: asked('issue/{issue}/properties/app.note'),
			bad: asked('issue/{issue}/properties/nope', `${NOWHERE}/properties/app.note`),
		},
		'PUT issue/{issueIdOrKey}/properties/{propertyKey}': {
			good: [
				...sent(one, { seen: true }, {}, [], 'text', 5, false),
				...sent('issue/{fresh}/properties/other', { a: 1 }),
			],
			bad: sent(`${NOWHERE}/properties/app.note`, 1),
		},
		'DELETE issue/{issueIdOrKey}/properties/{propertyKey}': {
			good: asked(one),
			bad: asked('issue/{issue}/properties/nope'),
		},
	};
}

import { expectationOf, hookFor } from '../../../../nodes/JiraTrigger/hooks/hookFor';
import type { HookMemory } from '../../../../nodes/JiraTrigger/hooks/hookMemory';
import type { Wanted } from '../../../../nodes/JiraTrigger/wanted/wanted';

const wanted = (changes: Partial<Wanted> = {}): Wanted => ({
	events: ['issueCreated', 'issueMoved', 'issueAssigned'],
	moved: { from: [], to: [] },
	assigned: { is: 'anyone' },
	changed: { fields: [] },
	added: { field: '', values: [] },
	removed: { field: '', values: [] },
	comments: {},
	projects: ['SUP'],
	jql: 'priority = Highest ORDER BY created',
	ignoreOwnChanges: true,
	ignorePeople: [],
	...changes,
});

describe('hookFor', () => {
	it("asks an administrator's webhook for everything", () => {
		expect(hookFor(wanted(), 'adminWebhook')).toEqual({
			events: ['jira:issue_created', 'jira:issue_updated'],
			jql: 'project = "SUP" AND priority = Highest',
			fieldIds: [],
		});
	});

	it('asks a dynamic webhook for what it can filter by', () => {
		expect(hookFor(wanted(), 'dynamicWebhook').jql).toBe('project = "SUP"');
		expect(hookFor(wanted({ projects: [] }), 'dynamicWebhook').jql).toBe('project != null');
		expect(hookFor(wanted({ projects: [], jql: undefined }), 'adminWebhook').jql).toBe('');
	});

	it.each<[events: Wanted['events'], fields: string[], fieldIds: string[]]>([
		[['fieldChanged'], ['customfield_10016'], ['customfield_10016']],
		[['fieldChanged', 'commentAdded'], ['customfield_10016'], ['customfield_10016']],
		[['fieldChanged'], ['customfield_10016', 'Due date'], []],
		[['fieldChanged', 'issueMoved'], ['customfield_10016'], []],
		[['commentAdded'], ['customfield_10016'], []],
	])('%j of %j lets Jira choose by %j', (events, fields, fieldIds) => {
		const asked = wanted({ events, changed: { fields } });
		expect(hookFor(asked, 'dynamicWebhook').fieldIds).toEqual(fieldIds);
		expect(hookFor(asked, 'adminWebhook').fieldIds).toEqual([]);
	});

	it('names events that a way does not deliver', () => {
		const asked = wanted({ events: ['issueCreated', 'worklogAdded'] });
		expect(() => hookFor(asked, 'dynamicWebhook')).toThrow("everything in 'Events'");
		expect(hookFor(asked, 'adminWebhook').events).toEqual([
			'jira:issue_created',
			'worklog_created',
		]);
	});
});

describe('expectationOf', () => {
	const app = { clientId: 'client', clientSecrets: ['secret'] };

	it.each<[what: string, memory: HookMemory, allowsUnsigned: boolean, expected: object]>([
		['a secret', { way: 'adminWebhook', secret: 'a' }, false, { by: 'secret', secrets: ['a'] }],
		['a secret, whatever is allowed', { way: 'adminWebhook', secret: 'a' }, true, { by: 'secret' }],
		['nothing known', {}, true, { by: 'secret', secrets: [] }],
		['no secret', { way: 'adminWebhook' }, false, { by: 'secret', secrets: [] }],
		['no secret, and allowed', { way: 'adminWebhook' }, true, { by: 'nothing' }],
		['an app', { way: 'dynamicWebhook', id: '10' }, true, { by: 'app', app, webhookIds: [10] }],
		['an app, id unknown', { way: 'dynamicWebhook' }, true, { by: 'app', webhookIds: undefined }],
		[
			'an app with an earlier hook, of a site',
			{ way: 'dynamicWebhook', id: '10', earlierIds: ['9', '8'], siteUrl: 'https://acme.example' },
			false,
			{ by: 'app', webhookIds: [10, 9, 8], siteUrl: 'https://acme.example' },
		],
	])('%s', (_what, memory, allowsUnsigned, expected) => {
		const given = { app, allowsUnsigned };
		expect(expectationOf(memory, given, 0)).toMatchObject(expected);
	});
});

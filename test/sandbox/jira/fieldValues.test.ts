import type { Flavour } from './model';
import { openJira } from './testJira';

const flavours: readonly Flavour[] = ['cloud', 'dataCenter'];

const neither = (of: string): string => `Could not find valid 'id' or 'name' in ${of} object.`;
const noOption = "Could not find valid 'id' or 'value' in the Parent Option object.";
const noSeverity = "Specify a valid 'id' or 'name' for Severity";
const noPriority = 'Specify the Priority (id or name) in the string format';
const bean = 'com.atlassian.jira.issue.fields.rest.json.beans.TimeTrackingJsonBean';
const instance = `Can not instantiate value of type [simple type, class ${bean}] from JSON`;

/** What is refused, the field, the value, and the message on Cloud and on Data Center; one if they are the same. */
type Refused = [what: string, field: string, value: unknown, cloud: string, dataCenter?: string];

const refused: Refused[] = [
	['a number for the ID of a priority', 'priority', { id: 2 }, noPriority, neither('priority')],
	['a priority as a text', 'priority', 'High', noPriority, neither('priority')],
	['a blank ID of a priority', 'priority', { id: '' }, noPriority, neither('priority')],
	[
		'a number for the ID of a component',
		'components',
		[{ id: 10001 }],
		"expected 'id' property to be a string",
	],
	[
		'a number for the ID of a version',
		'fixVersions',
		[{ id: 10001 }],
		"expected 'id' property to be a string",
	],
	['a component as a text', 'components', ['Web shop'], 'expected Object'],
	['one component for several', 'components', { name: 'Web shop' }, 'data was not an array'],
	['an unknown component', 'components', [{ name: 'Shop' }], "Component name 'Shop' is not valid"],
	['an unknown version', 'versions', [{ id: '9' }], "Version id '9' is not valid"],
	['a label that is no text', 'labels', ['a', 5], 'string expected at index 1'],
	['labels as a text', 'labels', 'a b', 'data was not an array'],
	['an option as a text', 'customfield_10015', 'Major', noSeverity, noOption],
	['an option in a list', 'customfield_10015', [{ value: 'Major' }], noSeverity, noOption],
	['a number for the ID of an option', 'customfield_10015', { id: 10101 }, noSeverity, noOption],
	[
		'an unknown option',
		'customfield_10015',
		{ value: 'Huge' },
		noSeverity,
		"Option id 'null' is not valid",
	],
	[
		'an option in another case',
		'customfield_10015',
		{ value: 'major' },
		noSeverity,
		"Option id 'null' is not valid",
	],
	[
		'an unknown ID of an option',
		'customfield_10015',
		{ id: '1' },
		noSeverity,
		"Option id '1' is not valid",
	],
	[
		'an unknown option of several',
		'customfield_10016',
		[{ value: 'Shop' }],
		"Option value 'Shop' is not valid",
	],
	['options as texts', 'customfield_10016', ['Billing'], noOption],
	[
		'an option that is below another one',
		'customfield_10017',
		{ value: 'Europe', child: { value: '日本' } },
		"Option value '日本' is not valid",
	],
	[
		'the ID of an option that is below another one',
		'customfield_10017',
		{ id: '10200', child: { id: '10211' } },
		"Option id '10211' is not valid",
	],
	['a person as a text', 'customfield_10018', 'mia', 'data was not an object'],
	['the assignee as a text', 'assignee', 'mia', 'data was not an object'],
	['several people as one', 'customfield_10019', { name: 'mia' }, 'data was not an array'],
	[
		'a number for time tracking',
		'timetracking',
		120,
		`${instance} integral number; no single-int-arg constructor/factory method`,
	],
	[
		'a list for time tracking',
		'timetracking',
		['2w'],
		`Can not deserialize instance of ${bean} out of START_ARRAY token`,
	],
	[
		'the time spent',
		'timetracking',
		{ originalEstimate: '2h', timeSpent: '1h', timeSpentSeconds: 3600 },
		'Time Spent cannot be set; log work instead.',
	],
	['a comment', 'comment', { add: { body: 'x' } }, "Field does not support update 'comment'"],
	['links', 'issuelinks', [{ add: {} }], "Field does not support update 'issuelinks'"],
	['a true for a number', 'customfield_10012', true, 'Operation value must be a number'],
	[
		'a date with a time',
		'duedate',
		'2026-02-03T10:00:00.000+0000',
		'Error parsing date string: 2026-02-03T10:00:00.000+0000',
	],
	['a number for a date', 'duedate', 1768993200000, 'Operation value must be a string'],
	['a list for a text', 'customfield_10010', ['x'], 'Operation value must be a string'],
];

describe.each(flavours)('A value on %s', (flavour) => {
	it.each<Refused>(refused)(
		'is refused if it is %s',
		async (_what, field, value, cloud, ...[dataCenter]) => {
			const test = await openJira(flavour);
			const key = await test.issue();
			const answer = await test.call('PUT', `issue/${key}`, {
				body: { fields: { [field]: value } },
			});
			const message = flavour === 'cloud' ? cloud : (dataCenter ?? cloud);
			expect(answer).toMatchObject({
				status: 400,
				body: { errorMessages: [], errors: { [field]: message } },
			});
		},
	);

	it('that is no list of options is refused under the name of the field', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const fields = { customfield_10016: { value: 'Billing' } };
		const { body } = await test.call('PUT', `issue/${key}`, { body: { fields } });
		expect(body.errors).toEqual({ 'Affected systems': 'data was not an array' });
	});

	it('for time tracking may be a number of minutes, as a text', async () => {
		const test = await openJira(flavour);
		const timetracking = { originalEstimate: '90', remainingEstimate: '5' };
		const key = await test.issue({ timetracking });
		const { body } = await test.call('GET', `issue/${key}?fields=timetracking`);
		expect(body.fields.timetracking).toMatchObject({
			originalEstimate: '1h 30m',
			remainingEstimateSeconds: 300,
		});
	});

	it('for a security level must be one of the project', async () => {
		const test = await openJira(flavour);
		const hr = { project: { key: 'HR' } };
		const key = await test.issue({ ...hr, security: { name: 'Whole team' } });
		const { body } = await test.call('GET', `issue/${key}?fields=security`);
		expect(body.fields.security).toMatchObject({ id: '10001', name: 'Whole team' });
		const set = async (security: unknown, of = key) =>
			(await test.call('PUT', `issue/${of}`, { body: { fields: { security } } })).body.errors;
		const onCloud = flavour === 'cloud';
		const none = onCloud
			? 'Specify a valid security level (id or name)'
			: neither('security level');
		const unknown = 'Specify a valid value for Security Level';
		expect(await set('Whole team')).toEqual({ security: none });
		expect(await set({ id: 10001 })).toEqual({ security: none });
		expect(await set({ name: 'Nobody' })).toEqual({
			security: onCloud ? unknown : "Security level name 'Nobody' is not valid",
		});
		expect(await set({ id: '1' })).toEqual({
			security: onCloud ? unknown : "Security level id '1' is not valid",
		});
		expect(await set({ id: '10001' }, await test.issue())).toEqual({
			security: "Field 'security' cannot be set. It is not on the appropriate screen, or unknown.",
		});
		expect(await set(null)).toBeUndefined();
	});

	it('for a resolution must be an ID or a name as texts', async () => {
		const test = await openJira(flavour);
		for (const [resolution, message] of [
			[{ id: 10000 }, neither('resolution')],
			['Done', neither('resolution')],
			[{ name: 'Gone' }, "Resolution name 'Gone' is not valid"],
		] as const) {
			const key = await test.issue();
			const body = { transition: { id: '41' }, fields: { resolution } };
			const answer = await test.call('POST', `issue/${key}/transitions`, { body });
			expect([answer.status, answer.body.errors]).toEqual([400, { resolution: message }]);
		}
	});
});

it('The name of a priority is one in any case on Cloud, and only as it is written on Data Center', async () => {
	const answers = await Promise.all(
		flavours.map(async (flavour) => {
			const test = await openJira(flavour);
			const key = await test.issue();
			const body = { fields: { priority: { name: 'high' } } };
			return (await test.call('PUT', `issue/${key}`, { body })).status;
		}),
	);
	expect(answers).toEqual([204, 400]);
});

it('A user name on Cloud names nobody', async () => {
	const test = await openJira('cloud');
	const key = await test.issue();
	const edit = async (fields: object) =>
		await test.call('PUT', `issue/${key}`, { body: { fields } });
	expect((await edit({ reporter: { name: 'mia' } })).body.errors).toEqual({
		reporter: 'Reporter is required.',
	});
	expect((await edit({ customfield_10019: [{ name: 'mia' }] })).status).toBe(400);
});

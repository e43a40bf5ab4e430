import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

const KEY = 'acme.sync';

const runs = (jira: JiraAtHand, operation: string) => ({
	run: async (issue: string, more: INodeParameters) =>
		await jira.run({
			operation: `issueProperty.${operation}`,
			parameters: { issue: located('key', issue), ...more },
		}),
	held: (key: string) => jira.sandbox.jira.issues.byKey(key)?.properties ?? {},
	url: (key: string) => `${jira.sandbox.siteUrl}/browse/${key}`,
});

async function withProperties(jira: JiraAtHand, properties: object): Promise<string> {
	const key = await jira.newIssue();
	const issue = jira.sandbox.jira.issues.byKey(key);
	if (issue !== undefined) issue.properties = { ...properties };
	return key;
}

onEachJira('issueProperty.set', (jira) => {
	const { run, held, url } = runs(jira, 'set');

	it.each<[string, unknown, unknown]>([
		['an object that is typed', '{"at": 1}', { at: 1 }],
		['an object from an expression', '={{ ({ at: 1 }) }}', { at: 1 }],
		['an empty object', '{}', {}],
		['an empty list', '[]', []],
		['a number', '5', 5],
		['a switch', 'false', false],
		['a text in JSON', '"yes"', 'yes'],
		['a text', 'yes, really', 'yes, really'],
	])('keeps %s', async (_what, value, expected) => {
		const key = await jira.newIssue();
		const output = jsonOf(await run(key, { propertyKey: KEY, value: value as string }));
		expect(output).toEqual([{ key, url: url(key), property: KEY, value: expected }]);
		expect(held(key)[KEY]).toEqual(expected);
	});

	it('replaces what was there', async () => {
		const key = await withProperties(jira, { [KEY]: 1, other: 2 });
		await run(key, { propertyKey: KEY, value: '{"b": 2}' });
		expect(held(key)).toEqual({ [KEY]: { b: 2 }, other: 2 });
	});

	it.each<[string, INodeParameters, string]>([
		['a value that is too long', { propertyKey: KEY, value: 'x'.repeat(40_000) }, 'keeps at most'],
		['no value', { propertyKey: KEY, value: '' }, "'Value'"],
		['a key that is too long', { propertyKey: 'k'.repeat(256), value: '1' }, "'Property Key'"],
	])('refuses %s', async (_what, parameters, said) => {
		const key = await withProperties(jira, {});
		const { error } = await run(key, parameters);
		expect(error?.message).toContain(said);
		expect(held(key)).toEqual({});
	});
});

onEachJira('issueProperty.get', (jira) => {
	const { run, url } = runs(jira, 'get');

	it('reads a property, also under a key with special characters', async () => {
		const key = await withProperties(jira, { 'a/b c': { seen: true } });
		const property = { property: 'a/b c', value: { seen: true } };
		expect(jsonOf(await run(key, { propertyKey: 'a/b c' }))).toEqual([
			{ key, url: url(key), ...property },
		]);
		expect(jsonOf(await run(key, { propertyKey: 'a/b c', simplify: false }))).toEqual([
			{ key: 'a/b c', value: { seen: true } },
		]);
	});

	it('fails if the issue does not have it', async () => {
		const { error } = await run(await jira.newIssue(), { propertyKey: KEY });
		expect(`${error?.message} ${error?.description}`).toContain(KEY);
	});
});

onEachJira('issueProperty.getMany', (jira) => {
	const { run, url } = runs(jira, 'getMany');

	it('lists all properties with their values', async () => {
		const key = await withProperties(jira, { a: { seen: true }, b: 'text' });
		expect(jsonOf(await run(key, {}))).toEqual([
			{ key, url: url(key), property: 'a', value: { seen: true } },
			{ key, url: url(key), property: 'b', value: 'text' },
		]);
	});

	it('returns nothing for an issue without properties', async () => {
		expect(jsonOf(await run(await withProperties(jira, {}), {}))).toEqual([]);
	});
});

onEachJira('issueProperty.delete', (jira) => {
	const { run, held, url } = runs(jira, 'delete');

	it('deletes a property', async () => {
		const key = await withProperties(jira, { [KEY]: 1, other: 2 });
		expect(jsonOf(await run(key, { propertyKey: KEY }))).toEqual([
			{ key, url: url(key), deleted: true, property: KEY },
		]);
		expect(held(key)).toEqual({ other: 2 });
	});

	it('fails if it is already gone, unless that is fine', async () => {
		const key = await withProperties(jira, {});
		expect((await run(key, { propertyKey: KEY })).error).toBeDefined();
		expect(jsonOf(await run(key, { propertyKey: KEY, goneIsFine: true }))).toEqual([
			{ deleted: false, issue: key, property: KEY },
		]);
	});
});

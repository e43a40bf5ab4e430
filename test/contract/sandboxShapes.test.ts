import { routeTable } from '../sandbox/jira/rest/routeTable';
import { startSandbox } from '../sandbox/sandbox';
import { describeRealAnswers } from './describeContract';
import type { RealAnswer } from './realAnswers';
import { SandboxDriver, type Target } from './sandboxDriver';
import { missingIn, shapeOf } from './shapes';

/** What real sites sent and the embedded Jira does not have, with the reason. */
const LEFT_OUT: ReadonlyArray<{ file: string; missing: readonly string[]; reason: string }> = [
	{
		file: 'cli-search.json',
		missing: ['/expand is missing (text)'],
		reason: 'left over from the search that this one replaced; the document does not have it',
	},
	{
		file: 'cli-users.json',
		missing: ['/#/name is missing (text)'],
		reason: 'user names are gone from Cloud',
	},
	{
		file: 'transitions.json',
		missing: [
			'/transitions/#/fields/summary is missing (object)',
			'/transitions/#/fields/colour is missing (object)',
		],
		reason: 'fields on the screen of that site',
	},
];

describeRealAnswers('the embedded Jira has what real sites send', (specifications, answers) => {
	const offered = answers.filter(({ exchange }) => {
		const { flavour, method, path } = exchange;
		const api =
			flavour === 'dataCenter' ? 'dataCenter' : path.startsWith('/rest/api/3') ? 'v3' : 'v2';
		const asDocument = flavour === 'dataCenter' ? path.slice('/rest'.length) : path;
		const template = specifications.operation(
			api,
			method,
			asDocument.split('?')[0] ?? '',
		)?.template;
		return routeTable(flavour, api === 'v3' ? '3' : '2').some(
			(route) => template?.endsWith(`/${route.path}`) === true,
		);
	});

	it('in most of the available answers', () => {
		expect(offered.length).toBeGreaterThan(answers.length / 2);
	});

	it.each(offered)('$file', async ({ file, exchange }: RealAnswer) => {
		const { flavour, method, path } = exchange;
		const sandbox = await startSandbox({ flavour });
		try {
			const [, api = '', rest = ''] = /^(\/rest\/api\/\d)\/(.*)$/.exec(path) ?? [];
			const driver = new SandboxDriver(sandbox, { name: file, flavour, api: api as Target['api'] });
			await driver.prepare();
			const asked = rest.replace('TEST-1', '{issue}').replaceAll('TEST', 'SUP');
			const answer = await driver.send(method, { path: asked });
			const missing = missingIn(shapeOf(answer.responseBody), shapeOf(exchange.responseBody));
			const leftOut = LEFT_OUT.find((entry) => entry.file === file)?.missing ?? [];
			expect(missing).toEqual(leftOut);
		} finally {
			await sandbox.close();
		}
	});
});

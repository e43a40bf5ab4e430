import { documentedEndpoint, isForDevOps } from '../sandbox/jira/documented/documentedEndpoint';
import { exampleAnswer } from '../sandbox/jira/documented/exampleAnswer';
import { recover } from '../sandbox/jira/recover';
import { Refusal } from '../sandbox/jira/rest/answer';
import { factsOf } from '../../nodes/endpoints';
import type { DescribedOperation } from '../../build/specifications/pathIndex';
import { describeContract } from './describeContract';
import { start } from './examples';
import { APIS, describeMismatch, type Api } from './exchange';
import type { Specifications } from './specifications';

/** Endpoints whose answer cannot fit what the document says about it, with the reason. */
const MISFITS: ReadonlyArray<{ readonly reason: string; readonly endpoints: readonly string[] }> = [
	{
		reason: 'the document names no status of success',
		endpoints: ['POST /api/2/avatar/{type}/temporaryCrop', 'POST /api/2/terminology/entries'],
	},
	{
		reason: 'the document names 201 for what is only read; corrections.ts has 200',
		endpoints: ['GET /api/2/screens'],
	},
	{
		reason: 'the document gives a page of HTML the schema of an object',
		endpoints: [
			'POST /api/2/issuetype/{id}/avatar/temporary',
			'POST /api/2/project/{projectIdOrKey}/avatar/temporary',
			'POST /api/2/user/avatar/temporary',
		],
	},
];

// Thousands of schemas are compiled.
jest.setTimeout(120_000);

/** What is wrong with the example for an operation, in a sentence. */
function faultIn(
	specifications: Specifications,
	api: Api,
	operation: DescribedOperation,
): string | undefined {
	const { method } = operation;
	const exchange = start(api, operation);
	const endpoint = documentedEndpoint(method, exchange.path, exchange.flavour);
	if (endpoint === undefined) return 'is not found';
	const answer = recover(
		Refusal,
		() => exampleAnswer(specifications, exchange, factsOf(endpoint, exchange.flavour)),
		(refused) => refused.answer,
	);
	const { status, contentType, body } = answer;
	if (status === 501) return 'has no example that fits';
	const isJson = contentType?.includes('json') === true;
	const [mismatch] = specifications
		.check({
			...exchange,
			status,
			...(contentType === undefined ? {} : { responseHeaders: { 'content-type': contentType } }),
			...(body === undefined ? {} : { responseBody: isJson ? JSON.parse(String(body)) : body }),
		})
		.filter(({ side }) => side === 'response');
	return mismatch && describeMismatch(mismatch);
}

describeContract("Answers from Atlassian's documents", (specifications) => {
	it.each(APIS)('fit the schema of every endpoint: %s', (api) => {
		const described = specifications
			.operations(api)
			.filter(({ template }) => !isForDevOps(template));
		expect(described.length).toBeGreaterThan(50);
		const faults = described.flatMap((operation) => {
			const fault = faultIn(specifications, api, operation);
			return fault === undefined ? [] : [[`${operation.method} ${operation.template}`, fault]];
		});
		const excepted = MISFITS.flatMap(({ endpoints }) => endpoints);
		const isExcepted = ([endpoint = '']: string[]) => excepted.includes(endpoint);
		expect(faults.filter((fault) => !isExcepted(fault))).toEqual([]);
		if (api === 'dataCenter') expect(faults.filter(isExcepted)).toHaveLength(excepted.length);
	});
});

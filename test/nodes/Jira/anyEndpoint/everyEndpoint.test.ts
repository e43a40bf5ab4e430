import { addressOf } from '../../../contract/address';
import { describeContract } from '../../../contract/describeContract';
import { describeMismatch } from '../../../contract/exchange';
import { recordedExchange } from '../../../contract/recordedExchange';
import { builtTypes, storeBinary, type NodeRunResult } from '../../../harness/engine';
import { startSandbox, type RecordedRequest, type Sandbox } from '../../../sandbox/sandbox';
import { jsonOf, located, pairsOf, runJira } from '../jiraRun';
import { documentedInputs, without, type DocumentedInput } from './documentedInput';

/** What the node says of endpoints that no credential of it can call. */
const NOT_CALLABLE =
	/is only for Connect and Forge apps|belongs to the node 'Jira DevOps'|is requested by this node itself/;

/** The groups of the documents that are for apps, or that the node Jira DevOps sends to. */
const ELSEWHERE =
	/apps?\b|Forge|Connect|App |Dynamic modules|Service Registry|Builds|Deployments|Development Information|Feature Flags|Remote Links|Security|DevOps|Operations/i;

/**
 * Who calls every endpoint calls deprecated ones, too. Some documents contradict themselves: a value of the path that is declared a second time, a required name that no
 * property has, and objects where texts are sent.
 */
const KNOWN =
	/permissionId: is missing|deprecated|"securitySchemeLevelMembers" is missing|request query properties: must be object/;

/** What the node says of an answer that is not Jira's, as far as it can see. */
const MISTAKEN = /web page|redirected|not complete JSON|answer is not/;

/** For these, the embedded Jira makes an answer from a schema that the node knows to be wrong, or from none. */
const MISDESCRIBED =
	/^GET \/rest\/agile\/1\.0\/sprint\/\{sprintId\}\/issue:|^GET \/rest\/agile\/1\.0\/board\/\{boardId\}\/properties\/\{propertyKey\}:|password\/policy|^GET \/rest\/api\/2\/user\/picker:/;

/** A body without what the node adds to read its pages. */
function asAsked(body: unknown): unknown {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
	return without(body, ['startAt', 'maxResults', 'nextPageToken']);
}

/** The embedded Jira does not record passwords. */
const withoutSecret = (json: string) => json.replace(/"password":"[^"]*"/, '"password":"…"');

/** A request without its query, as it arrived. */
const lineOf = ({ method, path }: Pick<RecordedRequest, 'method' | 'path'>) =>
	`${method} ${path.slice(Math.max(0, path.indexOf('/rest/'))).replace(/\?.*$/, '')}`;

describeContract('Every endpoint of the documents', (specifications) => {
	describe.each(['cloud', 'dataCenter'] as const)('of %s', (flavour) => {
		const inputs = documentedInputs(specifications, flavour);
		let sandbox: Sandbox;
		let result: NodeRunResult;
		const arrived = new Map<string, RecordedRequest>();

		beforeAll(async () => {
			sandbox = await startSandbox({ flavour });
			const data = await storeBinary(Buffer.from('x'), {
				fileName: 'x.txt',
				mimeType: 'text/plain',
			});
			const archive = await storeBinary(Buffer.from('x'), { mimeType: 'application/zip' });
			result = await runJira(sandbox, {
				operation: 'anyEndpoint.call',
				parameters: {
					endpoint: located('name', '={{ $json.endpoint }}'),
					parametersAs: 'json',
					request: '={{ $json.request }}',
					limit: 1,
					options: { followTask: false },
				},
				items: inputs.map(({ endpoint, path, query, body, files }) => ({
					endpoint,
					request: { path, query, files, ...(body !== undefined && { body }) },
				})) as never,
				files: inputs.map(() => ({ data, archive })),
				continueOnFail: true,
				types: builtTypes(),
			});
			// Signing in asks some of them, too, before.
			for (const request of sandbox.requests) arrived.set(lineOf(request), request);
		}, 300_000);
		afterAll(async () => await sandbox.close());

		/** The reason why an item was refused before a request. */
		const refused = (index: number) => {
			const place = pairsOf(result).indexOf(index);
			const { error, description } = jsonOf(result)[place] ?? {};
			return [error, description].filter((one) => typeof one === 'string').join('. ');
		};

		it('is called, or refused because it is for apps or for the node Jira DevOps', () => {
			const missing = inputs.flatMap((input, index) => {
				if (arrived.has(`${input.operation.method} ${input.sentPath}`)) return [];
				const reason = refused(index);
				const [group = ''] = (input.operation.definition as { tags?: string[] }).tags ?? [];
				return NOT_CALLABLE.test(reason) && ELSEWHERE.test(group)
					? []
					: [`${input.endpoint} (${group}): ${reason}`];
			});
			expect(missing).toEqual([]);
		});

		it('gives an answer that is taken for one of Jira’s', () => {
			const mistaken = inputs.flatMap(({ endpoint }, index) =>
				MISTAKEN.test(refused(index)) ? [`${endpoint}: ${refused(index)}`] : [],
			);
			expect(mistaken.filter((what) => !MISDESCRIBED.test(what))).toEqual([]);
		});

		it('gets its query and its body', () => {
			const differing = inputs.flatMap((input) => {
				const request = arrived.get(`${input.operation.method} ${input.sentPath}`);
				return request === undefined ? [] : differences(input, request);
			});
			expect(differing).toEqual([]);
		});

		it('gets a request as its document describes it', () => {
			const mismatches = [...arrived.values()].flatMap((request) => {
				const exchange = recordedExchange(flavour, request);
				if (exchange === undefined) return [];
				return specifications
					.check(exchange)
					.filter(({ side }) => side === 'request')
					.map(describeMismatch)
					.filter((what) => !KNOWN.test(what));
			});
			expect([...new Set(mismatches)]).toEqual([]);
		});

		/** What an input and its request differ in. */
		function differences(
			{ endpoint, query, body }: DocumentedInput,
			request: RecordedRequest,
		): string[] {
			const sent = addressOf({ flavour, path: request.path })?.query ?? new URLSearchParams();
			const inQuery = Object.entries(query).flatMap(([name, value]) =>
				sent.getAll(name).join() === [value].flat().join()
					? []
					: [`${endpoint}: ${name} is ${sent.getAll(name).join()}, not ${String(value)}`],
			);
			const isJson = String(request.headers['content-type']).includes('json');
			if (!isJson || body === undefined) return inQuery;
			const wanted = JSON.stringify(asAsked(body));
			const found = JSON.stringify(asAsked(request.body));
			return withoutSecret(found) === withoutSecret(wanted)
				? inQuery
				: [...inQuery, `${endpoint}: body is ${found}, not ${wanted}`];
		}
	});
});

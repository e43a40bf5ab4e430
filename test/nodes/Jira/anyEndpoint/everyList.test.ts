import type { JiraRequest } from '../../../../nodes/connection';
import type { ItemContext } from '../../../../nodes/operation';
import { callAny } from '../../../../nodes/Jira/anyEndpoint/callAny';
import { describeContract } from '../../../contract/describeContract';
import { documentedInputs, without, type DocumentedInput } from './documentedInput';
import { documentedList, pageOf } from './documentedList';

const ENTRIES = [1, 2, 3, 4, 5].map((id) => ({ id }));

describeContract('Every list of the documents', (specifications) => {
	const lists = (['cloud', 'dataCenter'] as const).flatMap((flavour) =>
		documentedInputs(specifications, flavour).flatMap((input) => {
			const list = documentedList(input.operation, specifications.components(input.api));
			return list === undefined ? [] : [{ flavour, list, ...input }];
		}),
	);

	async function read(
		{ flavour, list, endpoint, path, query, body, files }: (typeof lists)[number],
		limit: number,
	) {
		const asked: unknown[] = [];
		const send = async (request: JiraRequest) => {
			asked.push(request);
			return await Promise.resolve(pageOf(list, { ...request.query, ...request.body }, ENTRIES));
		};
		const context = {
			site: { flavour },
			send,
			tell: () => {},
			files: {},
		} as unknown as ItemContext;
		const given = isOfPages(body) ? {} : body;
		const request = {
			path,
			query: without(query, ['since']),
			files,
			...(given !== undefined && { body: given }),
		};
		const outputs = await callAny(
			{ endpoint, parametersAs: 'json', request, limit, options: {} },
			context,
		).catch((reason: unknown) => [{ reason: String(reason) }]);
		return { outputs, requests: asked.length };
	}

	it('is one of many', () => {
		expect(lists.length).toBeGreaterThan(140);
	});

	it('is read to its last page, and no further than the limit', async () => {
		const wrong: string[] = [];
		for (const one of lists) {
			const { outputs } = await read(one, Infinity);
			if (/is only for|belongs to the node/.test(JSON.stringify(outputs))) continue;
			const some = await read(one, 3);
			if (
				JSON.stringify(outputs) !== JSON.stringify(ENTRIES) ||
				JSON.stringify(some.outputs) !== JSON.stringify(ENTRIES.slice(0, 3)) ||
				some.requests > 2
			) {
				wrong.push(
					`${one.endpoint} by ${one.list.by} in ${one.list.at.join('.')}: ${JSON.stringify(outputs).slice(0, 200)}; ${JSON.stringify(some)}`,
				);
			}
		}
		expect(wrong).toEqual([]);
	});
});

/** A sample of a body says where a page starts, too; who says that wants only that page. */
function isOfPages(body: DocumentedInput['body']): boolean {
	return (
		typeof body === 'object' && body !== null && ('startAt' in body || 'nextPageToken' in body)
	);
}

import type { IDataObject } from 'n8n-workflow';
import type { JiraRequest, Site } from '../../../../nodes/connection';
import { historiesOf } from '../../../../nodes/Jira/resources/issue/history/issueHistory';

/** Reads histories on a Jira that answers so; returns also what was asked and told. */
async function read(
	flavour: Site['flavour'],
	issues: readonly IDataObject[],
	answer: (request: JiraRequest) => IDataObject,
) {
	const sent: JiraRequest[] = [];
	const told: string[] = [];
	const context = {
		site: { flavour },
		send: async (request: JiraRequest) => {
			sent.push(request);
			return await Promise.resolve(answer(request));
		},
		tell: (sentence: string) => void told.push(sentence),
	} as unknown as Parameters<typeof historiesOf>[2];
	return { histories: await historiesOf(issues, ['status'], context), sent, told };
}

const idsIn = (body: unknown) => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys;
const change = (id: string) => ({ id, created: '2026-11-02T09:00:00.000+0000', items: [] });
const changelog = (total: number, ...ids: string[]) => ({ total, histories: ids.map(change) });

describe('The histories of issues in a list', () => {
	it('are asked for 1,000 at a time on Cloud', async () => {
		const issues = Array.from({ length: 1001 }, (_, index) => ({ id: String(index), key: 'A' }));
		const { histories, sent } = await read('cloud', issues, ({ body }) => ({
			issueChangeLogs: idsIn(body).map((issueId) => ({
				issueId,
				changeHistories: [change(issueId)],
			})),
		}));
		expect(sent.map(({ body }) => idsIn(body).length)).toEqual([1000, 1]);
		expect(histories.map(({ changes }) => changes[0]?.id)).toEqual(issues.map(({ id }) => id));
	});

	it('are in the list on Data Center; what is cut there is read again', async () => {
		const fields = { summary: 'Search' };
		const issues = [
			{ id: '1', key: 'A-1', fields, changelog: changelog(1, '10') },
			{ id: '2', key: 'A-2', fields, changelog: changelog(2, '11') },
			{ id: '3', key: 'A-3', fields },
		];
		const { histories, sent, told } = await read('dataCenter', issues, ({ path }) => ({
			changelog: path?.['issueIdOrKey'] === '2' ? changelog(2, '12', '11') : changelog(3, '13'),
		}));
		expect(sent.map(({ path }) => path?.['issueIdOrKey'])).toEqual(['2', '3']);
		expect(histories.map(({ key, changes }) => [key, changes.map(({ id }) => id)])).toEqual([
			['A-1', ['10']],
			['A-2', ['11', '12']],
			['A-3', ['13']],
		]);
		expect(histories.every((one) => one.fields['summary'] === 'Search')).toBe(true);
		expect(told).toEqual(['Jira returned only a part of the history of A-3.']);
	});
});

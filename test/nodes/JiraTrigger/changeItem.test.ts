/* eslint-disable @n8n/community-nodes/no-restricted-imports --
   tests read deliveries of real sites from disk; none of this is published */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { findSpecificationFolder } from '../../../build/specifications/specificationFiles';
import { siteOf } from '../../../nodes/connection';
import { changeItem } from '../../../nodes/JiraTrigger/changeItem';
import { readDelivery } from '../../../nodes/JiraTrigger/deliveries/readDelivery';
import { describeWhereFound, mustHaveWhatIsNotPublic } from '../../contract/describeContract';
import { commented, fieldChange, mia, updated } from './wanted/changes';

const site = siteOf('cloud', 'https://acme.atlassian.net');
const simplified = { output: 'simplified', site } as const;
const delivery = { output: 'delivery', site } as const;

const move = updated([fieldChange('status', ['3', 'In Progress'], ['10002', 'Done'])]);

describe('changeItem', () => {
	it('says of an update what was changed, by whom and where', () => {
		expect(changeItem(move, { ...simplified, matched: ['issueMoved'] })).toEqual({
			event: 'issueUpdated',
			matched: ['issueMoved'],
			time: '2026-11-27T00:00:00.000Z',
			user: mia,
			issue: {
				id: '10001',
				key: 'SUP-1',
				url: 'https://acme.atlassian.net/browse/SUP-1',
				project: 'Support',
			},
			changes: [
				{
					...{ field: 'status', fieldId: 'status', from: 'In Progress', to: 'Done' },
					...{ fromId: '3', toId: '10002' },
				},
			],
		});
	});

	it.each([
		['wiki markup of a delivery', 'a *bold* word'],
		[
			'a document that a search found',
			{
				type: 'doc',
				version: 1,
				content: [
					{
						type: 'paragraph',
						content: [
							{ type: 'text', text: 'a ' },
							{ type: 'text', text: 'bold', marks: [{ type: 'strong' }] },
							{ type: 'text', text: ' word' },
						],
					},
				],
			},
		],
	])('has the text of a comment in Markdown, from %s', (_what, body) => {
		const item = changeItem(commented({ body, self: 'https://x' }), simplified);
		expect(item['comment']).toEqual({ id: '4', author: mia, body: 'a **bold** word' });
		expect(item).not.toHaveProperty('changes');
	});

	it('has the issue that was read after the change instead of what the change has of it', () => {
		const issue = { key: 'SUP-1', summary: 'Printer' };
		expect(changeItem(move, { ...simplified, issue })['issue']).toBe(issue);
		expect(changeItem(move, { ...delivery, issue })['issue']).toBe(issue);
	});

	it('returns a delivery exactly as Jira sent it', () => {
		const delivered = { webhookEvent: 'jira:issue_updated', anything: [1, null] };
		expect(changeItem({ ...move, delivered }, delivery)).toEqual(delivered);
	});

	it('makes a delivery of what a search found, in which expressions find the same', () => {
		const item = changeItem(move, delivery);
		expect(item).toMatchObject({
			timestamp: move.time,
			webhookEvent: 'jira:issue_updated',
			user: { displayName: 'Mia Krause' },
			issue: { id: '10001', key: 'SUP-1', fields: { project: { key: 'SUP' } } },
			changelog: {
				id: '7',
				items: [{ ...{ field: 'status', from: '3', fromString: 'In Progress' }, to: '10002' }],
			},
		});
		// Which is read as the same change again.
		const { delivered, ...again } = readDelivery(item, 0)[0] ?? {};
		expect(again).toEqual(move);
		expect(delivered).toBe(item);
	});
});

const specifications = findSpecificationFolder();
const folder = specifications && resolve(specifications, '../fixtures/webhooks');

describeWhereFound(
	'Deliveries of real sites',
	folder !== undefined && existsSync(folder) ? folder : undefined,
	'the deliveries of real sites are not in fixtures/webhooks next to the specifications',
	(found) => {
		const files = readdirSync(found).filter((file) => file.endsWith('.json'));
		const bodyOf = (file: string) =>
			JSON.parse(readFileSync(join(found, file), 'utf8')) as IDataObject;
		const itemOf = (file: string) => {
			const [change, ...others] = readDelivery(bodyOf(file), 0);
			expect(others).toEqual([]);
			if (change === undefined) throw new Error(`${file} is no event`);
			return { change, item: changeItem(change, simplified) };
		};

		it('are there', () => {
			expect(files.length).toBeGreaterThanOrEqual(12);
		});

		it.each(files)('become an item: %s', (file) => {
			const { change, item } = itemOf(file);
			expect(change.identity).toMatch(/^(?:issue|comment):\d+:(?:created|deleted|history:\d+)$/);
			expect(item['time']).toBe(new Date(Number(bodyOf(file)['timestamp'])).toISOString());
			expect((item['issue'] as IDataObject)['id']).toMatch(/^\d+$/);
			expect(JSON.stringify(item)).not.toMatch(/avatarUrls|"self"|\[object|undefined/);
			if (item['event'] !== 'commentDeleted') {
				expect((item['user'] as IDataObject)['displayName']).toEqual(expect.any(String));
			}
			expect(changeItem(change, delivery)).toEqual(bodyOf(file));
		});

		it('are told the same whether they have account IDs or names', () => {
			expect(itemOf('webhook-server-issue-updated-closed.json').item['changes']).toEqual([
				{ field: 'status', from: 'Resolved', to: 'Closed', fromId: '5', toId: '6' },
			]);
			const { item } = itemOf('webhook-issue-updated-multiple-values.json');
			expect((item['changes'] as IDataObject[]).map(({ to }) => to)).toEqual([
				'v2',
				'Test User',
				'Make sure it does the thing.',
			]);
		});
	},
	mustHaveWhatIsNotPublic(),
);

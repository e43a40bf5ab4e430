import type { INodeExecutionData } from 'n8n-workflow';
import type { FlavourRun } from './flavourRun';
import type { HeldIssue } from './heldIssues';
import type { Ticket } from './tickets';
import { nodeNames } from './workflow';

/** Three tickets, the second without a subject, and a successful run over them. */

const ticket = (
	id: string,
	subject: string,
	details: Pick<Ticket, 'labels' | 'text' | 'reply' | 'state' | 'resolution'>,
): Ticket => ({
	id,
	received: '2026-03-02T08:00:00Z',
	channel: 'email',
	customer: { name: 'Jörg', email: 'joerg@shop.example', company: 'Shop' },
	subject,
	priority: 'High',
	...details,
});

export const tickets: readonly Ticket[] = [
	ticket('T00001', 'Label is\nwrong', {
		labels: ['bug'],
		text: 'It says **Strae**.',
		reply: 'Fixed: *Straße*.',
		state: 'Done',
		resolution: 'Duplicate',
	}),
	ticket('T00002', ' ', { labels: [], text: 'No subject.', reply: 'Why?', state: 'Done' }),
	ticket('T00003', 'VAT?', { labels: ['vat'], text: '- yes', reply: 'No.', state: 'In Progress' }),
];

const wiki = (text: string) => ({ wiki: text, plain: text });

export const held: readonly HeldIssue[] = [
	{
		key: 'SUP-1',
		summary: 'Label is wrong',
		type: 'Bug',
		priority: 'High',
		status: 'Done',
		resolution: 'Duplicate',
		labels: ['bug', 'T00001'],
		description: wiki('It says *Strae*.'),
		comments: [{ id: '100', body: wiki('Fixed: _Straße_.') }],
	},
	{
		key: 'SUP-2',
		summary: 'VAT?',
		type: 'Task',
		priority: 'High',
		status: 'In Progress',
		resolution: null,
		labels: ['vat', 'T00003'],
		description: wiki('* yes'),
		comments: [{ id: '101', body: wiki('No.') }],
	},
];

const item = (index: number, json: INodeExecutionData['json']): INodeExecutionData => ({
	json,
	pairedItem: { item: index },
});

/** The outputs of the nodes; fresh each time, so that a test may change them. */
export function outputs(): Record<string, INodeExecutionData[][]> {
	return {
		[nodeNames.create]: [
			[item(0, { key: 'SUP-1' }), item(2, { key: 'SUP-2' })],
			[item(1, { error: "'Summary' is empty: fill it in" })],
		],
		[nodeNames.comment]: [[item(0, { id: '100' }), item(1, { id: '101' })]],
		[nodeNames.transition]: [
			[
				item(0, { key: 'SUP-1', status: { name: 'Done' } }),
				item(1, { key: 'SUP-2', status: { name: 'In Progress' } }),
			],
		],
		[nodeNames.search]: [[item(0, { key: 'SUP-1' }), item(0, { key: 'SUP-2' })]],
	};
}

const result: FlavourRun['result'] = {
	ok: true,
	status: 'success',
	outputs: {},
	nodeErrors: {},
	hints: [],
	staticData: {},
	credentials: {},
	credentialUpdates: 0,
};

/** A run in which everything went well, except for the changes. */
export function sampleRun({
	result: changedResult,
	...changes
}: Partial<Omit<FlavourRun, 'result'>> & {
	result?: Partial<FlavourRun['result']>;
} = {}): FlavourRun {
	return {
		flavour: 'dataCenter',
		credentialType: 'jiraDataCenterPatApi',
		held,
		requests: {
			'dataCenter POST /rest/api/2/issue/bulk': 1,
			'dataCenter POST /rest/api/2/issue/{issueIdOrKey}/comment': 2,
		},
		elapsed: 40,
		...changes,
		result: { ...result, outputs: outputs(), ...changedResult },
	};
}

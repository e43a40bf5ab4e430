import type { FieldKind } from '../../nodes/values/fieldKind';

/** What docs/values.md shows about a kind of field, beside its guide. */
export interface FieldWays {
	/** Further ways of writing a value. */
	readonly also: readonly unknown[];
	/** What Jira gets for the guide's example; one value if Cloud and Data Center take the same. */
	readonly sent:
		| { readonly both: unknown }
		| { readonly cloud: unknown; readonly dataCenter: unknown };
}

/** How each kind of field can be written, and what Jira gets. */
export const FIELD_WAYS: Readonly<Record<FieldKind, FieldWays>> = {
	text: {
		also: ['[42]', 42],
		sent: {
			both: 'Printer on fire',
		},
	},
	multiLineText: {
		also: [
			{
				type: 'doc',
				version: 1,
				content: [],
			},
		],
		sent: {
			cloud: {
				type: 'doc',
				version: 1,
				content: [
					{
						type: 'paragraph',
						content: [
							{
								type: 'text',
								text: 'It is ',
							},
							{
								type: 'text',
								text: 'urgent',
								marks: [
									{
										type: 'strong',
									},
								],
							},
							{
								type: 'text',
								text: '.',
							},
						],
					},
				],
			},
			dataCenter: 'It is *urgent*.',
		},
	},
	url: {
		also: [],
		sent: {
			both: 'https://acme.example/runbook',
		},
	},
	number: {
		also: ['3.5'],
		sent: {
			both: 3.5,
		},
	},
	date: {
		also: ['2026-12-24T15:00:00+01:00', 1798124400000],
		sent: {
			both: '2026-12-24',
		},
	},
	dateTime: {
		also: ['2026-12-24T14:00:00.000Z', '2026-12-24T15:00:00.000+0100', 1798120800000],
		sent: {
			both: '2026-12-24T15:00:00.000+0100',
		},
	},
	labels: {
		also: [['billing', 'vip']],
		sent: {
			both: ['billing', 'vip'],
		},
	},
	option: {
		also: [
			'10100',
			{
				value: 'Critical',
			},
			{
				id: '10100',
			},
		],
		sent: {
			both: {
				value: 'Critical',
			},
		},
	},
	options: {
		also: [
			['Web shop', 'Billing'],
			[
				{
					value: 'Web shop',
				},
				{
					id: '10111',
				},
			],
		],
		sent: {
			both: [
				{
					value: 'Web shop',
				},
				{
					value: 'Billing',
				},
			],
		},
	},
	cascading: {
		also: [
			'Europe',
			'Europe -> France',
			'Europe - France',
			['Europe', 'France'],
			{
				value: 'Europe',
				child: {
					value: 'France',
				},
			},
		],
		sent: {
			both: {
				value: 'Europe',
				child: {
					value: 'France',
				},
			},
		},
	},
	user: {
		also: [
			'Mia Krause',
			'5b10ac8d82e05b22cc7d4ef5',
			{
				accountId: '5b10ac8d82e05b22cc7d4ef5',
			},
		],
		sent: {
			cloud: {
				accountId: '5b10ac8d82e05b22cc7d4ef5',
			},
			dataCenter: {
				name: 'mia',
			},
		},
	},
	users: {
		also: [
			[
				'mia@acme.example',
				{
					accountId: '5b109f2e9729b51b54dc274d',
				},
			],
		],
		sent: {
			cloud: [
				{
					accountId: '5b10ac8d82e05b22cc7d4ef5',
				},
				{
					accountId: '5b109f2e9729b51b54dc274d',
				},
			],
			dataCenter: [
				{
					name: 'mia',
				},
				{
					name: 'tom',
				},
			],
		},
	},
	group: {
		also: [
			{
				name: 'jira-users',
			},
		],
		sent: {
			both: {
				name: 'jira-users',
			},
		},
	},
	groups: {
		also: [['jira-users', 'support']],
		sent: {
			both: [
				{
					name: 'jira-users',
				},
				{
					name: 'support',
				},
			],
		},
	},
	project: {
		also: [
			'10000',
			{
				key: 'SUP',
			},
		],
		sent: {
			both: {
				key: 'SUP',
			},
		},
	},
	version: {
		also: [
			{
				name: '1.2',
			},
			{
				id: '10020',
			},
		],
		sent: {
			both: {
				name: '1.2',
			},
		},
	},
	versions: {
		also: [['1.2', '2.0']],
		sent: {
			both: [
				{
					name: '1.2',
				},
				{
					name: '2.0',
				},
			],
		},
	},
	component: {
		also: [
			{
				name: 'Printing',
			},
		],
		sent: {
			both: {
				name: 'Printing',
			},
		},
	},
	components: {
		also: [['Printing', 'Billing']],
		sent: {
			both: [
				{
					name: 'Printing',
				},
				{
					name: 'Billing',
				},
			],
		},
	},
	priority: {
		also: [
			{
				name: 'High',
			},
			{
				id: '2',
			},
		],
		sent: {
			both: {
				name: 'High',
			},
		},
	},
	issueType: {
		also: [
			'10002',
			{
				name: 'Bug',
			},
		],
		sent: {
			both: {
				name: 'Bug',
			},
		},
	},
	resolution: {
		also: [
			{
				name: 'Fixed',
			},
		],
		sent: {
			both: {
				name: 'Fixed',
			},
		},
	},
	securityLevel: {
		also: [
			{
				name: 'Internal',
			},
			{
				id: '10000',
			},
		],
		sent: {
			both: {
				name: 'Internal',
			},
		},
	},
	issue: {
		also: [
			'Move to the cloud',
			{
				key: 'SUP-7',
			},
		],
		sent: {
			both: {
				key: 'SUP-7',
			},
		},
	},
	epicLink: {
		also: ['Move to the cloud'],
		sent: {
			both: 'SUP-7',
		},
	},
	sprint: {
		also: [
			42,
			'Web board > Sprint 12',
			{
				id: 42,
				name: 'Sprint 12',
			},
		],
		sent: {
			both: 42,
		},
	},
	timeTracking: {
		also: [
			21600,
			{
				originalEstimate: '2d 4h',
				remainingEstimate: '1d',
			},
		],
		sent: {
			both: {
				originalEstimate: '2d 4h',
			},
		},
	},
	issueLinks: {
		also: ['is blocked by SUP-9', [{ type: { name: 'Blocks' }, outwardIssue: { key: 'SUP-9' } }]],
		sent: {
			both: [
				{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'SUP-9' } } },
				{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'SUP-8' } } },
			],
		},
	},
	team: {
		also: [
			'36885b3c-1bf0-4f85-a357-c5b858c31de4',
			{
				id: '36885b3c-1bf0-4f85-a357-c5b858c31de4',
			},
		],
		sent: {
			both: '36885b3c-1bf0-4f85-a357-c5b858c31de4',
		},
	},
	organizations: {
		also: [
			27,
			[27, 28],
			[
				{
					id: '27',
					name: 'Müller & Söhne',
				},
			],
		],
		sent: {
			both: [27],
		},
	},
	assets: {
		also: [
			[
				{
					key: 'CMDB-42',
				},
			],
			[
				{
					id: 'f1668d0c-828c-470c-b7d1-8c4f48cd345a:88',
				},
			],
		],
		sent: {
			cloud: [
				{
					id: 'f1668d0c-828c-470c-b7d1-8c4f48cd345a:88',
				},
			],
			dataCenter: [
				{
					key: 'CMDB-42',
				},
			],
		},
	},
	other: {
		also: ['SUP-7'],
		sent: {
			both: {
				id: '10001',
			},
		},
	},
};

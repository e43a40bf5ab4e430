import type { FieldKind } from './fieldKind';

/** How fields of one kind are written. */
export interface FieldGuide {
	/** What the kind is called, in a heading. */
	readonly title: string;
	/** What to enter, for a label: title case, or an example. */
	readonly wanted?: string;
	/** How to write a value, in one or two sentences. */
	readonly howToWrite: string;
	/** A value as a person would write it. */
	readonly example: unknown;
}

/** How to write each kind of field: one table for the forms, for Describe Fields and for docs/values.md. */
export const FIELD_GUIDE: Readonly<Record<FieldKind, FieldGuide>> = {
	text: {
		title: 'Text',
		howToWrite: 'Any text. Numbers, lists and JSON stay the text that they are.',
		example: 'Printer on fire',
	},
	multiLineText: {
		title: 'Text with several lines',
		wanted: 'Markdown',
		howToWrite: 'Markdown, or a document in the Atlassian Document Format as an object.',
		example: 'It is **urgent**.',
	},
	url: {
		title: 'Address (URL)',
		wanted: 'URL',
		howToWrite: 'A whole address, with https://.',
		example: 'https://acme.example/runbook',
	},
	number: {
		title: 'Number',
		howToWrite: 'A number, with a point before decimals.',
		example: 3.5,
	},
	date: {
		title: 'Day',
		wanted: 'Year-Month-Day',
		howToWrite:
			'Year-month-day, or a date and time, of which the day is taken. Dates of n8n and milliseconds since 1970 are understood, too.',
		example: '2026-12-24',
	},
	dateTime: {
		title: 'Date and time',
		wanted: 'Date, Time',
		howToWrite:
			'A date and time with its time zone. The offset may have a colon or not, milliseconds may be missing. Dates of n8n and milliseconds since 1970 are understood, too.',
		example: '2026-12-24T15:00:00+01:00',
	},
	labels: {
		title: 'Labels',
		wanted: 'Separated by Commas',
		howToWrite: 'Texts without spaces; separate several with commas, or give a list.',
		example: 'billing, vip',
	},
	option: {
		title: 'One option: list, radio buttons',
		wanted: 'Name or ID',
		howToWrite: 'The option as Jira shows it, or its ID.',
		example: 'Critical',
	},
	options: {
		title: 'Several options: list, checkboxes',
		wanted: 'Names or IDs',
		howToWrite:
			'Options as Jira shows them, or their IDs; separate several with commas, or give a list. Give a list if a name contains a comma.',
		example: 'Web shop, Billing',
	},
	cascading: {
		title: 'Cascading list',
		wanted: 'Parent > Child',
		howToWrite:
			'The option and the one below it, with >, -> or a hyphen between spaces, or as a list; the option alone is enough. Where names contain such characters, the options of the field decide.',
		example: 'Europe > France',
	},
	user: {
		title: 'Person',
		wanted: 'Email or Name',
		howToWrite:
			'An email address, a display name, an account ID (Cloud) or a user name (Data Center).',
		example: 'mia@acme.example',
	},
	users: {
		title: 'Several people',
		wanted: 'Emails or Names',
		howToWrite:
			'Email addresses, display names, account IDs (Cloud) or user names (Data Center); separate several with commas, or give a list.',
		example: 'mia@acme.example, Tom Berg',
	},
	group: {
		title: 'Group',
		wanted: 'Name',
		howToWrite: 'The name of the group.',
		example: 'jira-users',
	},
	groups: {
		title: 'Several groups',
		wanted: 'Names',
		howToWrite: 'Names of groups; separate several with commas, or give a list.',
		example: 'jira-users, support',
	},
	project: {
		title: 'Project',
		wanted: 'Key or ID',
		howToWrite: 'The key, the ID or the name of the project.',
		example: 'SUP',
	},
	version: {
		title: 'Version',
		wanted: 'Name or ID',
		howToWrite: 'The name as Jira shows it, or the ID.',
		example: '1.2',
	},
	versions: {
		title: 'Several versions',
		wanted: 'Names or IDs',
		howToWrite: 'Names or IDs; separate several with commas, or give a list.',
		example: '1.2, 2.0',
	},
	component: {
		title: 'Component',
		wanted: 'Name or ID',
		howToWrite: 'The name as Jira shows it, or the ID.',
		example: 'Printing',
	},
	components: {
		title: 'Several components',
		wanted: 'Names or IDs',
		howToWrite: 'Names or IDs; separate several with commas, or give a list.',
		example: 'Printing, Billing',
	},
	priority: {
		title: 'Priority',
		wanted: 'Name or ID',
		howToWrite: 'The name as Jira shows it, or the ID.',
		example: 'High',
	},
	issueType: {
		title: 'Issue type',
		wanted: 'Name or ID',
		howToWrite: 'The name as Jira shows it, or the ID.',
		example: 'Bug',
	},
	resolution: {
		title: 'Resolution',
		wanted: 'Name or ID',
		howToWrite: 'The name as Jira shows it, or the ID.',
		example: 'Fixed',
	},
	securityLevel: {
		title: 'Security level',
		wanted: 'Name or ID',
		howToWrite: 'The name as Jira shows it, or the ID.',
		example: 'Internal',
	},
	issue: {
		title: 'Issue: the parent',
		wanted: 'Key or Summary',
		howToWrite: 'The key, the ID or the summary of the issue.',
		example: 'SUP-7',
	},
	epicLink: {
		title: 'Epic (Data Center)',
		wanted: 'Key or Summary',
		howToWrite: 'The key or the summary of the epic.',
		example: 'SUP-7',
	},
	sprint: {
		title: 'Sprint',
		wanted: 'Name or ID',
		howToWrite:
			'The ID or the name of a sprint that is not closed; where several boards have a sprint of that name, the board before it.',
		example: 'Sprint 12',
	},
	timeTracking: {
		title: 'Time tracking',
		wanted: 'e.g. 2d 4h',
		howToWrite:
			'The original estimate as 2w 3d 4h 30m or in seconds, or an object with the original and the remaining estimate.',
		example: '2d 4h',
	},
	issueLinks: {
		title: 'Linked issues',
		wanted: 'blocks SUP-1',
		howToWrite:
			"How the issue is linked, in the words of Jira, and the key of the other issue; separate several with commas. Links are added to those that exist. JSON in Jira's own form is sent unchanged.",
		example: 'blocks SUP-9, relates to SUP-8',
	},
	team: {
		title: 'Team',
		wanted: 'Name or ID',
		howToWrite: 'The name or the ID of the team.',
		example: 'Web & Apps',
	},
	organizations: {
		title: 'Organizations (Jira Service Management)',
		wanted: 'Names or IDs',
		howToWrite: 'Names or IDs; separate several with commas, or give a list.',
		example: 'Müller & Söhne',
	},
	assets: {
		title: 'Objects of Assets',
		wanted: 'Keys or JSON',
		howToWrite:
			'Keys of objects (Data Center), or IDs of objects with those of their workspaces (Cloud); separate several with commas.',
		example: 'CMDB-42',
	},
	other: {
		title: 'Any other field',
		wanted: 'Text or JSON',
		howToWrite: "Text, a number or JSON in Jira's own form, which is passed on unchanged.",
		example: {
			id: '10001',
		},
	},
};

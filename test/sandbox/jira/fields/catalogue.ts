import type { Flavour, SeedName } from '../model';
import type { FieldDefinition, FieldKind, FieldOption } from './definition';
import { custom } from './customField';
import { issueLinksKind } from './issueLinks';
import { customLabelsKind, labelsKind } from './lists';
import { cascadingKind, optionKind, optionsKind } from './options';
import { assigneeKind, userKind, usersKind } from './people';
import { componentsKind, versionsKind } from './projectParts';
import { referringFields } from './referringFields';
import { issueTypeKind, parentKind, priorityKind, projectKind, resolutionKind } from './references';
import { dateKind, dateTimeKind, numberKind } from './scalars';
import { securityLevelKind } from './securityLevel';
import { organizationsKind, teamKind } from './serviceDesk';
import { epicLinkKind, softwareFieldNumbers, sprintKind, developmentKind } from './software';
import { richTextKind, summaryKind, textKind, urlKind } from './text';
import { timeTrackingKind } from './timeTracking';

interface SystemField {
	type: string;
	items?: string;
	kind?: FieldKind;
	clauses?: string[];
	navigable?: boolean;
	orderable?: boolean;
	searchable?: boolean;
	on?: Flavour;
}

function system(id: string, name: string, field: SystemField): FieldDefinition & { on?: Flavour } {
	const items = field.items ? { items: field.items } : {};
	return {
		id,
		name,
		kind: field.kind ?? null,
		schema: { type: field.type, ...items, system: id },
		clauseNames: field.clauses ?? [id],
		orderable: field.orderable ?? field.kind !== undefined,
		navigable: field.navigable ?? true,
		searchable: field.searchable ?? true,
		...(field.on ? { on: field.on } : {}),
	};
}

const none = { clauses: [], searchable: false };

/** Jira's own fields, with the schema types that `GET /field` returns. */
const systemFields: ReadonlyArray<FieldDefinition & { on?: Flavour }> = [
	system('issuetype', 'Issue Type', {
		type: 'issuetype',
		kind: issueTypeKind,
		clauses: ['issuetype', 'type'],
	}),
	system('project', 'Project', { type: 'project', kind: projectKind, orderable: false }),
	system('parent', 'Parent', { type: 'issuelink', kind: parentKind, orderable: false }),
	system('summary', 'Summary', { type: 'string', kind: summaryKind }),
	system('description', 'Description', { type: 'string', kind: richTextKind }),
	system('environment', 'Environment', { type: 'string', kind: richTextKind }),
	system('priority', 'Priority', { type: 'priority', kind: priorityKind }),
	system('status', 'Status', { type: 'status' }),
	system('statuscategorychangedate', 'Status Category Changed', {
		type: 'datetime',
		clauses: ['statusCategoryChangedDate'],
		on: 'cloud',
	}),
	system('resolution', 'Resolution', { type: 'resolution', kind: resolutionKind }),
	system('resolutiondate', 'Resolved', {
		type: 'datetime',
		clauses: ['resolutiondate', 'resolved'],
	}),
	system('assignee', 'Assignee', { type: 'user', kind: assigneeKind }),
	system('reporter', 'Reporter', { type: 'user', kind: userKind }),
	system('creator', 'Creator', { type: 'user' }),
	system('labels', 'Labels', { type: 'array', items: 'string', kind: labelsKind }),
	system('duedate', 'Due date', { type: 'date', kind: dateKind, clauses: ['due', 'duedate'] }),
	system('created', 'Created', { type: 'datetime', clauses: ['created', 'createdDate'] }),
	system('updated', 'Updated', { type: 'datetime', clauses: ['updated', 'updatedDate'] }),
	system('components', 'Components', {
		type: 'array',
		items: 'component',
		kind: componentsKind,
		clauses: ['component'],
	}),
	system('fixVersions', 'Fix versions', {
		type: 'array',
		items: 'version',
		kind: versionsKind,
		clauses: ['fixVersion'],
	}),
	system('versions', 'Affects versions', {
		type: 'array',
		items: 'version',
		kind: versionsKind,
		clauses: ['affectedVersion'],
	}),
	system('subtasks', 'Sub-tasks', { type: 'array', items: 'issuelinks', clauses: ['subtasks'] }),
	system('issuelinks', 'Linked Issues', {
		type: 'array',
		items: 'issuelinks',
		kind: issueLinksKind,
		clauses: [],
	}),
	system('attachment', 'Attachment', {
		type: 'array',
		items: 'attachment',
		clauses: ['attachments'],
		navigable: false,
	}),
	system('comment', 'Comment', { type: 'comments-page', clauses: ['comment'], navigable: false }),
	system('worklog', 'Log Work', {
		type: 'array',
		items: 'worklog',
		navigable: false,
		clauses: [],
	}),
	system('votes', 'Votes', { type: 'votes', searchable: false }),
	system('watches', 'Watchers', { type: 'watches', clauses: ['watchers'] }),
	system('progress', 'Progress', { type: 'progress', searchable: false }),
	system('workratio', 'Work Ratio', { type: 'number' }),
	system('lastViewed', 'Last Viewed', { type: 'datetime' }),
	system('security', 'Security Level', {
		type: 'securitylevel',
		kind: securityLevelKind,
		clauses: ['level'],
	}),
	system('timetracking', 'Time tracking', {
		type: 'timetracking',
		kind: timeTrackingKind,
		...none,
		navigable: false,
	}),
];

const choices = (first: number, values: readonly string[]): FieldOption[] =>
	values.map((value, index) => ({ id: String(first + index), value }));

const regions: FieldOption[] = [
	{ id: '10200', value: 'Europe', children: choices(10201, ['Germany', 'France', 'Türkiye']) },
	{ id: '10210', value: 'Asia', children: choices(10211, ['日本', 'ישראל']) },
	{ id: '10220', value: 'Everywhere else' },
];

/** Names with the characters that people write between an option and the one below it. */
const plans: FieldOption[] = [
	{ id: '10300', value: '> 100 seats' },
	{ id: '10301', value: 'Cloud - yearly' },
	{ id: '10302', value: 'Cloud', children: choices(10303, ['10 > 100 seats', 'monthly']) },
];

const oneOption = { type: 'option' };
const manyOptions = { type: 'array', items: 'option' };

/** One custom field of each of the main types. */
const customFields: ReadonlyArray<FieldDefinition & { on?: Flavour }> = [
	custom(10010, 'Customer name', {
		plugin: 'textfield',
		kind: textKind,
		schema: { type: 'string' },
		searcher: 'textsearcher',
	}),
	custom(10011, 'Steps to reproduce', {
		plugin: 'textarea',
		kind: richTextKind,
		schema: { type: 'string' },
		searcher: 'textsearcher',
	}),
	custom(10012, 'Effort', {
		plugin: 'float',
		kind: numberKind,
		schema: { type: 'number' },
		searcher: 'exactnumber',
	}),
	custom(10013, 'Contract end', {
		plugin: 'datepicker',
		kind: dateKind,
		schema: { type: 'date' },
		searcher: 'daterange',
	}),
	custom(10014, 'Incident start', {
		plugin: 'datetime',
		kind: dateTimeKind,
		schema: { type: 'datetime' },
		searcher: 'datetimerange',
	}),
	custom(10015, 'Severity', {
		plugin: 'select',
		kind: optionKind,
		schema: oneOption,
		searcher: 'multiselectsearcher',
		options: choices(10100, ['Critical', 'Major', 'Minor']),
	}),
	custom(10016, 'Affected systems', {
		plugin: 'multiselect',
		kind: optionsKind,
		schema: manyOptions,
		searcher: 'multiselectsearcher',
		options: choices(10110, ['Web shop', 'Billing', 'Warehouse']),
	}),
	custom(10017, 'Region', {
		plugin: 'cascadingselect',
		kind: cascadingKind,
		schema: { type: 'option-with-child' },
		searcher: 'cascadingselectsearcher',
		options: regions,
	}),
	custom(10018, 'Approver', {
		plugin: 'userpicker',
		kind: userKind,
		schema: { type: 'user' },
		searcher: 'userpickergroupsearcher',
	}),
	custom(10019, 'Reviewers', {
		plugin: 'multiuserpicker',
		kind: usersKind,
		schema: { type: 'array', items: 'user' },
		searcher: 'userpickergroupsearcher',
	}),
	custom(10020, 'Topics', {
		plugin: 'labels',
		kind: customLabelsKind,
		schema: { type: 'array', items: 'string' },
		searcher: 'labelsearcher',
	}),
	custom(10021, 'Channels', {
		plugin: 'multicheckboxes',
		kind: optionsKind,
		schema: manyOptions,
		searcher: 'multiselectsearcher',
		options: choices(10120, ['Email', 'Phone', 'Chat']),
		furtherContexts: [
			{
				id: '30021',
				name: 'Channels of HR',
				description: 'How applicants reach us',
				projectIds: ['10002'],
				issueTypeIds: [],
				options: [
					...choices(10123, ['Post', 'Email']),
					{ id: '10125', value: 'Fax', disabled: true },
				],
			},
		],
	}),
	custom(10022, 'Runbook', {
		plugin: 'url',
		kind: urlKind,
		schema: { type: 'string' },
		searcher: 'exacttextsearcher',
	}),
	custom(10023, 'Contract', {
		plugin: 'radiobuttons',
		kind: optionKind,
		schema: oneOption,
		searcher: 'multiselectsearcher',
		options: choices(10130, ['Standard', 'Premium']),
	}),
	custom(10024, 'Plan', {
		plugin: 'cascadingselect',
		kind: cascadingKind,
		schema: { type: 'option-with-child' },
		searcher: 'cascadingselectsearcher',
		options: plans,
	}),
	custom(10025, 'Organizations', {
		plugin: 'com.atlassian.servicedesk:sd-customer-organizations',
		kind: organizationsKind,
		schema: { type: 'array', items: 'sd-customerorganization' },
		searcher: 'multiselectsearcher',
	}),
	custom(10026, 'Team', {
		plugin: 'atlassian-team',
		kind: teamKind,
		schema: { type: 'team' },
		searcher: 'exacttextsearcher',
		on: 'cloud',
	}),
];

const greenhopper = 'com.pyxis.greenhopper.jira';

const storyPoints = custom(softwareFieldNumbers.storyPoints, 'Story Points', {
	plugin: 'float',
	kind: numberKind,
	schema: { type: 'number' },
	searcher: 'exactnumber',
	levels: [0, 1],
});

/**
 * Sprint, whose elements are objects on Cloud and texts on Data Center.
 * Source: github.com/ljay79/jira-tools/issues/172, github.com/gioboa/jira-plugin/issues/55.
 */
const sprint = (flavour: Flavour) =>
	custom(softwareFieldNumbers.sprint, 'Sprint', {
		plugin: `${greenhopper}:gh-sprint`,
		kind: sprintKind,
		schema: { type: 'array', items: flavour === 'cloud' ? 'json' : 'string' },
		searcher: `${greenhopper}:gh-sprint-searcher`,
		levels: [0],
	});

/** The fields that Jira Software adds. On Cloud, an issue names its epic in `parent`. */
const softwareFields = (flavour: Flavour): ReadonlyArray<FieldDefinition & { on?: Flavour }> => [
	storyPoints,
	sprint(flavour),
	custom(softwareFieldNumbers.epicLink, 'Epic Link', {
		plugin: `${greenhopper}:gh-epic-link`,
		kind: epicLinkKind,
		schema: { type: 'any' },
		searcher: `${greenhopper}:gh-epic-link-searcher`,
		on: 'dataCenter',
		levels: [0],
	}),
	custom(softwareFieldNumbers.epicName, 'Epic Name', {
		plugin: `${greenhopper}:gh-epic-label`,
		kind: textKind,
		schema: { type: 'string' },
		searcher: `${greenhopper}:gh-epic-label-searcher`,
		on: 'dataCenter',
		levels: [1],
	}),
	custom(softwareFieldNumbers.development, 'Development', {
		// On no screen. The type is the one that public clients look for on either kind of Jira.
		plugin: `com.atlassian.jira.plugins.jira-development-integration-plugin:devsummary${flavour === 'cloud' ? 'cf' : ''}`,
		kind: developmentKind,
		schema: { type: 'any' },
		searcher: 'exacttextsearcher',
		levels: [],
	}),
];

/** Every field of a new Jira, system fields first. */
export function fieldsOf(flavour: Flavour, seed: SeedName): FieldDefinition[] {
	const software = seed === 'software' ? softwareFields(flavour) : [];
	return [...systemFields, ...customFields, ...software, ...referringFields]
		.filter((field) => (field.on ?? flavour) === flavour)
		.map((field) => ({
			...field,
			// Options can be added, to this Jira alone.
			...(field.contexts ? { contexts: structuredClone(field.contexts) } : {}),
		}));
}

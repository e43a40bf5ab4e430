import {
	fieldKind,
	isListKind,
	type FieldKind,
	type FieldSchema,
} from '../../nodes/values/fieldKind';
import { FIELD_GUIDE } from '../../nodes/values/fieldGuide';

const custom = (plugin: string, type: string, items?: string): FieldSchema => ({
	type,
	...(items !== undefined && { items }),
	custom: plugin.includes(':')
		? plugin
		: `com.atlassian.jira.plugin.system.customfieldtypes:${plugin}`,
});
const system = (name: string, type: string, items?: string): FieldSchema => ({
	type,
	...(items !== undefined && { items }),
	system: name,
});
const one = (type: string): FieldSchema => ({ type });

/** As `GET /field`, createmeta and editmeta of Cloud, Data Center and Jira Service Management show them. */
const schemas: ReadonlyArray<[FieldKind, FieldSchema]> = [
	['text', system('summary', 'string')],
	['text', custom('textfield', 'string')],
	['text', custom('readonlyfield', 'string')],
	['text', custom('com.pyxis.greenhopper.jira:gh-epic-label', 'string')],
	['multiLineText', system('description', 'string')],
	['multiLineText', system('environment', 'string')],
	['multiLineText', custom('textarea', 'string')],
	['url', custom('url', 'string')],
	['number', custom('float', 'number')],
	['number', custom('com.pyxis.greenhopper.jira:jsw-story-points', 'number')],
	['date', system('duedate', 'date')],
	['date', custom('datepicker', 'date')],
	['date', custom('com.atlassian.jpo:jpo-custom-field-baseline-start', 'date')],
	['dateTime', custom('datetime', 'datetime')],
	['labels', system('labels', 'array', 'string')],
	['labels', custom('labels', 'array', 'string')],
	['option', custom('select', 'option')],
	['option', custom('radiobuttons', 'option')],
	['option', custom('com.pyxis.greenhopper.jira:gh-epic-status', 'option')],
	['options', custom('multiselect', 'array', 'option')],
	['options', custom('multicheckboxes', 'array', 'option')],
	['cascading', custom('cascadingselect', 'option-with-child')],
	['user', system('assignee', 'user')],
	['user', custom('userpicker', 'user')],
	['users', custom('multiuserpicker', 'array', 'user')],
	['users', custom('people', 'array', 'user')],
	['users', custom('com.atlassian.servicedesk:sd-request-participants', 'array', 'user')],
	['group', custom('grouppicker', 'group')],
	['groups', custom('multigrouppicker', 'array', 'group')],
	['project', system('project', 'project')],
	['project', custom('project', 'project')],
	['version', custom('version', 'version')],
	['versions', system('fixVersions', 'array', 'version')],
	['versions', custom('multiversion', 'array', 'version')],
	['component', one('component')],
	['components', system('components', 'array', 'component')],
	['priority', system('priority', 'priority')],
	['issueType', system('issuetype', 'issuetype')],
	['resolution', system('resolution', 'resolution')],
	['securityLevel', system('security', 'securitylevel')],
	['issue', system('parent', 'issuelink')],
	['epicLink', custom('com.pyxis.greenhopper.jira:gh-epic-link', 'any')],
	['sprint', custom('com.pyxis.greenhopper.jira:gh-sprint', 'array', 'json')],
	['sprint', custom('com.pyxis.greenhopper.jira:gh-sprint', 'array', 'string')],
	['timeTracking', system('timetracking', 'timetracking')],
	['issueLinks', system('issuelinks', 'array', 'issuelinks')],
	['team', custom('atlassian-team', 'team')],
	['team', custom('com.atlassian.teams:rm-teams-custom-field-team', 'any')],
	[
		'organizations',
		custom(
			'com.atlassian.servicedesk:sd-customer-organizations',
			'array',
			'sd-customerorganization',
		),
	],
	[
		'assets',
		custom('com.atlassian.jira.plugins.cmdb:cmdb-object-cftype', 'array', 'cmdb-object-field'),
	],
	['assets', custom('com.riadalabs.jira.plugins.insight:rlabs-customfield-default-object', 'any')],
	[
		'assets',
		custom(
			'com.riadalabs.jira.plugins.insight:rlabs-customfield-default-object',
			'array',
			'string',
		),
	],
	['other', custom('com.atlassian.jpo:jpo-custom-field-parent', 'any')],
	['other', custom('com.atlassian.servicedesk:vp-origin', 'sd-customerrequesttype')],
	['other', custom('com.pyxis.greenhopper.jira:gh-lexo-rank', 'any')],
	['other', system('attachment', 'array', 'attachment')],
	['other', custom('com.example:odd', 'array', 'odd')],
];

describe('fieldKind', () => {
	it.each(schemas)('%s: %j', (kind, schema) => {
		expect(fieldKind(schema)).toBe(kind);
	});

	it('has a schema for every kind', () => {
		const seen = new Set(schemas.map(([kind]) => kind));
		expect(Object.keys(FIELD_GUIDE).filter((kind) => !seen.has(kind as FieldKind))).toEqual([]);
	});

	it('takes a list without a type of entries for labels', () => {
		expect(fieldKind({ type: 'array' })).toBe('labels');
	});

	it.each(schemas.filter(([kind]) => kind !== 'other' && kind !== 'sprint' && kind !== 'assets'))(
		'%s is a list where Jira says so: %j',
		(kind, { type }) => {
			expect(isListKind(kind)).toBe(type === 'array');
		},
	);
});

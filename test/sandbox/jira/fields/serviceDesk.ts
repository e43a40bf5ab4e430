import type { Named } from '../model';
import { serviceDeskApi } from '../rest/route';
import { organizations, teams } from '../seed/serviceDesk';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldKind } from './definition';
import { isList, listKind } from './lists';

const named = (id: string, all: readonly Named[]): string | undefined =>
	all.find((one) => one.id === id)?.name;

function organizationOf(input: unknown): string {
	const id = String(input);
	if (named(id, organizations) === undefined) {
		throw new FieldRefusal(`Organization ${id} is not valid`);
	}
	return id;
}

/**
 * Organizations: written as numeric ids, returned as objects. Source: AtlassianPS/JiraPS#434 and
 * Icinga/icingaweb2-module-jira#43, where Jira refuses texts and objects.
 */
export const organizationsKind: FieldKind = {
	...listKind({
		parse: organizationOf,
		render: (id, { jira }) => ({
			id,
			name: named(id, organizations),
			_links: { self: `${jira.webUrl}${serviceDeskApi}/organization/${id}` },
		}),
		show: (id) => named(id, organizations) ?? id,
	}),
	operations: ['set'],
	parse: (input) => {
		if (input === null || input === undefined) return null;
		if (!Array.isArray(input)) throw new FieldRefusal('data was not an array');
		const ids = (input as unknown[]).map((one, index) => {
			if (typeof one === 'number') return organizationOf(one);
			throw new FieldRefusal(`Operation value must be a number at array index ${index}`);
		});
		return ids.length === 0 ? null : ids;
	},
	idOf: (value) => (isList(value) ? value.join(', ') : null),
};

/**
 * The Atlassian team of an issue: written as its id, returned as an object. Source: "Team field in Jira REST API",
 * developer.atlassian.com; what is refused and how: getsentry/sentry#73671.
 */
export const teamKind: FieldKind = {
	operations: ['set'],
	parse: (input) => {
		if (input === null || input === undefined || input === '') return null;
		const id = textOf(input);
		if (id !== null && named(id, teams) !== undefined) return id;
		const shown = isObject(input) ? `JsonData{data={id=${String(input.id)}}}` : String(input);
		throw new FieldRefusal(`Team Id '${shown}' is not valid`);
	},
	render: (value) => {
		const name = named(String(value), teams);
		return { id: value, name, avatarUrl: '', isVisible: true, title: name, isShared: true };
	},
	show: (value) => named(String(value), teams) ?? String(value),
	idOf: String,
};

import type { IDataObject } from 'n8n-workflow';
import type { RunContext } from '../../../operation';
import type { FieldTarget, FieldValue, Sought } from '../../../values/fieldTarget';
import { ASSIGNEE_WORDS } from '../../../values/person';
import { issueCalled, issueEndpoints } from '../../lookUps/issueCalled';
import { LINK_TYPES, linkWritten } from '../../lookUps/linkWritten';
import { ORGANIZATIONS, organizationCalled } from '../../lookUps/organizationCalled';
import { sprintCalled, sprintEndpoints } from '../../lookUps/sprintCalled';
import { SUGGESTIONS, teamCalled } from '../../lookUps/teamCalled';
import { PEOPLE, personNamed, personValue } from '../../people';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { EPIC } from './epicLink';
import type { FieldChange, WrittenIssue } from './fieldChange';
import { FIELDS } from './knownFields';
import { richText } from '../../richText';

const ON_BOTH = [
	FIELDS,
	PEOPLE,
	...sprintEndpoints,
	SUGGESTIONS,
	ORGANIZATIONS,
	LINK_TYPES,
] as const;

/** The endpoints for writing fields: what they are, and what names in their values mean. */
export const fieldEndpoints = {
	cloud: [...ON_BOTH, ...projectEndpoints.cloud, ...issueEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...projectEndpoints.dataCenter, ...issueEndpoints.dataCenter, EPIC],
} as const;

/** Those that only the names of sprints and of organizations need. */
export const optionalFieldEndpoints = [...sprintEndpoints, ORGANIZATIONS] as const;

/** What writing fields needs of a run. */
export type FieldContext = RunContext<
	(typeof fieldEndpoints.cloud)[number] | (typeof fieldEndpoints.dataCenter)[number]
>;

type Finder = (
	text: string,
	change: FieldChange,
	issue: WrittenIssue,
	context: FieldContext,
) => Promise<FieldValue>;

const FINDERS: Readonly<Record<Sought, Finder>> = {
	issue: async (text, { called }, issue, context) => ({
		key: (await issueCalled(text, called, await issue.project(), context)).key,
	}),
	link: async (text, { called }, _, context) => await linkWritten(text, called, context),
	organization: async (text, { called }, _, context) =>
		await organizationCalled(text, called, context),
	person: async (text, { field, called }, _, context) => {
		const words = field.id === 'assignee' ? ASSIGNEE_WORDS : undefined;
		const person = await personNamed({ by: 'any', value: text }, called, context, words);
		return personValue(person, context.site) as IDataObject;
	},
	project: async (text, _change, _issue, context) => ({
		key: (await projectCalled({ by: 'any', value: text }, context)).value,
	}),
	sprint: async (text, { called }, issue, context) =>
		await sprintCalled(text, called, { project: await issue.project() }, context),
	team: async (text, { field, called }, _, context) =>
		await teamCalled(text, called, field.name, context),
};

/** The field of a change, for reading its value. */
export function fieldTarget(
	change: FieldChange,
	issue: WrittenIssue,
	context: FieldContext,
): FieldTarget {
	return {
		site: context.site,
		timeZone: context.timeZone,
		find: async (sought, text) => await FINDERS[sought](text, change, issue, context),
		options: async () => (await issue.options())[change.field.id] ?? [],
		richText: async (text) =>
			await richText({ format: issue.textFormat, text, files: issue.files }, context),
	};
}

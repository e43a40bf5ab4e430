import type { IDataObject } from 'n8n-workflow';
import { located } from '../../nodes/Jira/jiraRun';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';
import { administered } from './administered';

/** A key from the end of a mark, which tells it apart: Jira's keys have up to 10 characters. */
const keyOf = (mark: string, first = 'K') =>
	`${first}X${mark
		.replace(/[^a-z0-9]/gi, '')
		.slice(-8)
		.toUpperCase()}`;

/** A new project. */
async function make(ask: AskJira, place: SamplePlace) {
	administered(place);
	const { flavour, jira } = place.sandbox;
	const lead =
		flavour === 'cloud' ? { leadAccountId: jira.mia.accountId } : { lead: jira.mia.name };
	const key = keyOf(place.mark);
	const body = { key, name: `Project ${key}`, projectTypeKey: 'business', ...lead };
	if (jira.projects.byKey(key) === undefined) await ask('POST /rest/api/3/project', body);
	return { key };
}

/** The same in the archive. */
async function archived(ask: AskJira, place: SamplePlace) {
	const { key } = await make(ask, place);
	Object.assign(place.sandbox.jira.projects.byKey(key) ?? {}, { archived: true });
	return { key };
}

const sample = (
	name: string,
	parameters: (place: SamplePlace) => IDataObject = () => ({}),
	made: NonNullable<Sample['make']> = make,
): Sample => ({
	operation: `project.${name}`,
	make: made,
	parameters: (place) =>
		({
			project: located('key', place.made['key'] ?? ''),
			...parameters(place),
		}) as ReturnType<Sample['parameters']>,
});

/** Samples of what is done with projects. */
export const projectSamples: readonly Sample[] = [
	{
		operation: 'project.create',
		make: async (_, place) => {
			administered(place);
			return await Promise.resolve({});
		},
		parameters: ({ mark }) => ({ name: `Shop${mark}`, key: keyOf(mark, 'S') }),
	},
	sample('get'),
	sample('update', ({ mark }) => ({ changes: { description: `Later${mark}` } })),
	sample('archive'),
	sample('restore', ({ made: { key = '' } }) => ({ project: key }), archived),
	sample('delete'),
	sample('getRoles'),
	sample('setRoleMembers', () => ({
		role: located('name', 'Administrators'),
		groups: 'jira-users',
	})),
	{ operation: 'project.getStatuses', parameters: () => ({ project: located('key', 'SUP') }) },
];

/** A text that several projects contain. */
export const projectExamples = { 'project.getMany.filters.text': 'o' } as const;

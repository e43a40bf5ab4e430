import type { IDataObject } from 'n8n-workflow';
import { located } from '../../nodes/Jira/jiraRun';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';
import { administered } from './administered';

/** A new component of SUP whose name contains the mark, in the issue. */
async function make(ask: AskJira, place: SamplePlace) {
	administered(place);
	const body = { project: 'SUP', name: `Search${place.mark}`, description: 'Finds it' };
	const components = place.sandbox.jira.projects.byKey('SUP')?.components ?? [];
	const known = components.find(({ name }) => name === body.name);
	const { id = '' } = known ?? (await ask('POST /rest/api/3/component', body));
	await ask(`PUT /rest/api/3/issue/${place.issue}`, { fields: { components: [{ id }] } });
	return { component: String(id), name: body.name };
}

const sample = (
	name: string,
	parameters: (place: SamplePlace) => IDataObject = () => ({}),
): Sample => ({
	operation: `component.${name}`,
	make,
	// By its name, which needs its project.
	parameters: (place) =>
		({
			project: located('key', 'SUP'),
			component: located('name', place.made['name'] ?? ''),
			...parameters(place),
		}) as ReturnType<Sample['parameters']>,
});

/** Samples of what is done with components. */
export const componentSamples: readonly Sample[] = [
	{
		operation: 'component.create',
		make: async (_, place) => {
			administered(place);
			return await Promise.resolve({});
		},
		parameters: ({ mark }) => ({ project: located('key', 'SUP'), name: `Cache${mark}` }),
	},
	{
		operation: 'component.getMany',
		make,
		parameters: () => ({ project: located('key', 'SUP') }),
	},
	sample('get'),
	sample('update', ({ mark }) => ({ changes: { description: `Later${mark}` } })),
	sample('delete'),
];

/** The people of the embedded Jira, and a component to move issues to. */
export const componentExamples = {
	'component.getMany.text': 'e',
	'lead.name': 'mia@acme.example',
	'moveIssuesTo.name': 'Billing',
} as const;

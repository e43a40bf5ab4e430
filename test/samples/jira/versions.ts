import type { IDataObject } from 'n8n-workflow';
import { located } from '../../nodes/Jira/jiraRun';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';
import { administered } from './administered';

type Made = Readonly<Record<string, string>>;

/** A new version of SUP whose name contains the mark. */
async function newVersion(ask: AskJira, place: SamplePlace): Promise<string> {
	administered(place);
	const body = { projectId: 10000, name: `3.0${place.mark}`, description: 'Soon' };
	const versions = place.sandbox.jira.projects.byKey('SUP')?.versions ?? [];
	const known = versions.find(({ name }) => name === body.name);
	if (known !== undefined) return known.id;
	return String((await ask('POST /rest/api/3/version', body))['id']);
}

/** The same, with an issue that it fixes and that it affects. */
async function usedVersion(ask: AskJira, place: SamplePlace): Promise<Made> {
	const version = await newVersion(ask, place);
	const fields = { fixVersions: [{ id: version }], versions: [{ id: version }] };
	await ask(`PUT /rest/api/3/issue/${place.issue}`, { fields });
	return { version, name: `3.0${place.mark}` };
}

const make = async (ask: AskJira, place: SamplePlace): Promise<Made> => ({
	version: await newVersion(ask, place),
	name: `3.0${place.mark}`,
});

/** The version by its name, which needs its project. */
const version = ({ made: { name = '' } }: SamplePlace) => ({
	project: located('key', 'SUP'),
	version: located('name', name),
});

const sample = (
	name: string,
	parameters: (place: SamplePlace) => IDataObject = () => ({}),
	made: NonNullable<Sample['make']> = make,
): Sample => ({
	operation: `version.${name}`,
	make: made,
	parameters: (place) =>
		({ ...version(place), ...parameters(place) }) as ReturnType<Sample['parameters']>,
});

/** Samples of what is done with versions. */
export const versionSamples: readonly Sample[] = [
	{
		operation: 'version.create',
		make: async (_, place) => {
			administered(place);
			return await Promise.resolve({});
		},
		parameters: ({ mark }) => ({ project: located('key', 'SUP'), name: `2.3${mark}` }),
	},
	{
		operation: 'version.getMany',
		make,
		parameters: () => ({ project: located('key', 'SUP') }),
	},
	sample('get'),
	sample('update', ({ mark }) => ({ changes: { description: `Later${mark}` } })),
	sample('release'),
	sample('archive'),
	sample('delete', () => ({}), usedVersion),
	sample('getIssues', () => ({}), usedVersion),
	sample('getIssueCounts', () => ({}), usedVersion),
	sample('addRelatedWork', ({ mark }) => ({
		url: `https://acme.example/plan${mark}`,
		title: 'The plan',
	})),
	sample(
		'getRelatedWork',
		() => ({}),
		async (ask, place) => {
			const id = await newVersion(ask, place);
			for (const title of ['Sketches', 'Plan']) {
				const work = { category: 'Design', title, url: 'https://acme.example/sketches' };
				await ask(`POST /rest/api/3/version/${id}/relatedwork`, work);
			}
			return { version: id, name: `3.0${place.mark}` };
		},
	),
];

/** Issues that are not resolved are moved only if there are some. */
export const versionFurther: readonly Sample[] = [
	sample('release', () => ({ moveUnresolvedTo: located('id', '10001') }), usedVersion),
];

/** The second version of SUP, for fields that move issues. */
export const versionExamples = {
	'version.release.releaseDate': '2026-12-01',
	'driver.name': 'mia@acme.example',
	'moveUnresolvedTo.name': '2.2',
	'moveFixVersionTo.name': '2.2',
	'moveAffectsVersionTo.name': '2.2',
} as const;

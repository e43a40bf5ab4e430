import type { IDataObject } from 'n8n-workflow';
import type { Pages, Send, Site } from '../../../connection';
import {
	booleanField,
	issueTypeField,
	limitField,
	preparedField,
	projectField,
	simplifyField,
	type Values,
} from '../../../fields';
import { operation } from '../../../operation';
import { filteredPages } from '../../lookUps/filteredPages';
import { ONLY_ON_CLOUD, ONLY_ON_DATA_CENTER } from '../../onlyOnCloud';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { FIELDS } from '../issue/knownFields';
import { contextCalled, contextField, CONTEXTS, contextsOf, type FieldContext } from './contexts';
import { optionFieldField, optionFieldId } from './optionField';
import { isDisabled, optionPages, OPTIONS, shownOption, type PlacedOption } from './options';
import { serverOptionEndpoints, serverOptions, type Place } from './serverOptions';
import { serverPlace, serverPlaceEndpoints } from './serverPlace';

const form = {
	field: optionFieldField(),
	context: contextField({
		...ONLY_ON_CLOUD,
		description: 'The context that has the options; if it is left empty, those of all contexts',
	}),
	project: projectField({
		...ONLY_ON_DATA_CENTER,
		description:
			'The project whose options to list, where it has its own; if it is left empty, those for all projects',
	}),
	issueType: issueTypeField({
		...ONLY_ON_DATA_CENTER,
		description: 'The type of issues of the project whose options to list',
	}),
	includeDisabled: booleanField(
		'Include Disabled',
		'Whether to return options that were disabled, too',
	),
	limit: limitField(),
	simplify: simplifyField(),
	/** See `prepare`. */
	contexts: preparedField<readonly FieldContext[]>(),
	place: preparedField<Place>(),
};

type Asked = Values<typeof form>;

const ENDPOINTS = {
	cloud: [FIELDS, CONTEXTS, OPTIONS],
	dataCenter: [FIELDS, ...serverOptionEndpoints, ...serverPlaceEndpoints],
} as const;

type AnyEndpoint = (typeof ENDPOINTS)['cloud' | 'dataCenter'][number];

export const getFieldOptions = operation({
	displayName: 'Get Options',
	action: 'Get options of custom field',
	phrases: ['select list values', 'dropdown values', 'custom field options', 'allowed values'],
	description:
		'List the options of a select list, checkboxes, radio buttons or a cascading list; needs an administrator on Cloud',
	endpoints: ENDPOINTS,
	optional: [FIELDS],
	fields: form,

	prepare: async (asked, context) => {
		const id = await optionFieldId(asked.field, context);
		const known = { ...asked, field: { by: 'id', value: id } } as const;
		if (context.site.flavour === 'dataCenter') {
			return { ...known, place: await serverPlace(asked, context) };
		}
		const contexts =
			asked.context === undefined
				? await contextsOf(id, context)
				: [await contextCalled(asked.context, id, context)];
		return { ...known, contexts };
	},
	pages: (asked, site, send) =>
		filteredPages(
			placedOptions(asked, site, send),
			(entry) => asked.includeDisabled || !isDisabled(entry as unknown as PlacedOption),
			asked.limit,
		),
	output: (entry: IDataObject, asked) => {
		const placed = entry as unknown as PlacedOption;
		return simplifiedIf(asked, placed.option as unknown as IDataObject, () => shownOption(placed));
	},
});

async function* placedOptions(
	{ field: { value: id }, contexts = [], place = {} }: Asked,
	site: Site,
	send: Send<AnyEndpoint>,
): Pages {
	if (site.flavour === 'dataCenter') {
		yield await serverOptions(id.replace(/\D/g, ''), place, send);
		return;
	}
	for (const context of contexts) {
		const parents = new Map<string, PlacedOption['option']>();
		for await (const page of optionPages(id, context.id, send, site)) {
			yield page.map((option): PlacedOption => {
				const { optionId } = option;
				parents.set(option.id, option);
				const parent = optionId === undefined ? undefined : parents.get(optionId);
				return { option, parent, context };
			});
		}
	}
}

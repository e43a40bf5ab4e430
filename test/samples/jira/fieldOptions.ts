import { located } from '../../nodes/Jira/jiraRun';
import type { Sample } from '../sample';
import { administered } from './administered';

const make: NonNullable<Sample['make']> = async (_, place) => {
	administered(place);
	return await Promise.resolve({});
};

/** Samples of what is done with the options of custom fields. */
export const fieldOptionSamples: readonly Sample[] = [
	{
		operation: 'field.getOptions',
		make,
		parameters: ({ sandbox: { flavour } }) => ({
			field: located('name', 'Channels'),
			...(flavour === 'cloud' ? {} : { project: located('key', 'HR') }),
		}),
	},
	{
		operation: 'field.addOptions',
		make,
		parameters: ({ mark }) => ({
			field: located('name', 'Region'),
			options: `Printers${mark}`,
		}),
	},
];

/** Of the field that the samples name. */
export const fieldOptionExamples = {
	'field.getOptions.field.list': 'customfield_10021',
	'field.getOptions.field.id': 'customfield_10021',
	'field.getOptions.field.name': 'Channels',
	'field.getOptions.context.id': '30021',
	'field.getOptions.context.name': 'Channels of HR',
	'field.addOptions.field.list': 'customfield_10017',
	'field.addOptions.field.id': 'customfield_10017',
	'field.addOptions.field.name': 'Region',
	'field.addOptions.context.id': '20017',
	'field.addOptions.context.name': 'Default Configuration Scheme for Region',
	'field.addOptions.options': 'Moon',
	'field.addOptions.parent': 'Europe',
} as const;

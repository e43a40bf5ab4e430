import type { IDataObject } from 'n8n-workflow';
import { simplifyField, textField, textOf, textValue } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { shownRelatedWork, USE_REMOTE_LINKS } from './relatedWork';
import { versionEndpoints, versionFields, versionLookUps, withVersionId } from './versionField';

export const addRelatedWork = operation({
	displayName: 'Add Related Work',
	action: 'Add related work to version',
	phrases: ['link page to version', 'add link to release'],
	description: 'Link something elsewhere, such as a document, to a version (Cloud only)',
	effect: 'added',
	onlyOn: 'cloud',
	instead: USE_REMOTE_LINKS,
	endpoint: 'POST /rest/api/3/version/{id}/relatedwork',
	endpoints: versionEndpoints,
	optional: versionLookUps,
	fields: {
		...versionFields,
		url: textOf(
			'URL',
			textValue.refine((text) => /^https?:\/\/\S+$/i.test(text), {
				message: 'an address that begins with https://',
			}),
			{
				required: true,
				placeholder: 'e.g. https://acme.example/release-plan',
				description: 'The address of the work',
			},
		),
		category: textField('Category', {
			required: true,
			default: 'Other',
			placeholder: 'e.g. Design',
			description: 'What kind of work it is, such as Communication, Design, Development or Testing',
		}),
		title: textField('Title', {
			placeholder: 'e.g. Release plan',
			description: 'How the version shows the link',
		}),
		simplify: simplifyField(),
	},

	prepare: withVersionId,
	request: ({ version, url, category, title }) => ({
		path: { id: version.value },
		body: definedOnly({ category, title, url }),
	}),
	output: (work, asked) => shownRelatedWork(work as IDataObject, asked),
});

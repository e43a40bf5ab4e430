import { definedOnly } from '../../../values/definedOnly';
import { choiceField, collectionField, dateTimeField, listField, textField } from '../../../fields';
import { isoTime } from '../../../values/moment';
import { issueFields } from '../../fields/submission';
import { updateSequence } from '../../fields/updateSequence';
import { remoteLink } from '../../kinds';
import { issueAndServiceAssociations } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';

const TYPES = [
	'document',
	'alert',
	'test',
	'security',
	'logFile',
	'prototype',
	'coverage',
	'bugReport',
	'other',
] as const;

const APPEARANCES = [
	'default',
	'inprogress',
	'moved',
	'new',
	'removed',
	'prototype',
	'success',
] as const;

const form = {
	remoteLinkId: textField('Remote Link ID', {
		required: true,
		placeholder: 'e.g. alert-42',
		description: 'Your own ID, used to update and delete the link',
	}),
	displayName: textField('Name', { required: true, placeholder: 'e.g. Disk full on db-1' }),
	url: textField('URL', { required: true, placeholder: 'e.g. https://alerts.acme.example/42' }),
	type: choiceField('Type', TYPES),
	...issueFields(),
	additionalFields: collectionField('Additional Fields', {
		appearance: choiceField('Appearance', APPEARANCES, {
			description: 'The color of the status',
		}),
		description: textField('Description'),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it was changed; now by default',
		}),
		services: listField('Services', {
			description: 'IDs or keys of the services that it belongs to, separated by commas',
		}),
		status: textField('Status', { placeholder: 'e.g. Open', description: 'In one word' }),
		...updateSequence.number,
	}),
};

export const submitRemoteLinks = submitOperation({
	action: 'Submit remote link',
	description:
		'Show a link to a document, alert, test or log on its issues; many items are sent together, up to 100 per request',
	kind: remoteLink,
	isDocumentedForApps: true,
	fields: form,
	entityOf: (given, options, now) => {
		const { remoteLinkId, displayName, url, type, additionalFields: more } = given;
		const { appearance = 'default', services = [] } = more;
		const issues = issuesOfForm(given, options, [displayName]);
		if (issues.length === 0 && services.length === 0) {
			return formWithoutIssue('the remote link');
		}
		const time = more.lastUpdated ?? now;
		return {
			entity: definedOnly({
				schemaVersion: '1.0',
				id: remoteLinkId,
				updateSequenceNumber: more.updateSequenceNumber ?? time,
				displayName,
				url,
				type,
				description: more.description,
				lastUpdated: isoTime(time),
				associations: issueAndServiceAssociations(issues, services),
				status: more.status === undefined ? undefined : { appearance, label: more.status },
			}),
		};
	},
});

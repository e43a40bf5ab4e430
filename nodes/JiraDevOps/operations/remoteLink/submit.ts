import { z } from 'zod/v3';
import { issuesInput, momentInput, someText, textList, wholeNumber } from '../../input/values';
import { remoteLink } from '../../kinds';
import { additionalFields, choice, moment, requiredText, textField } from '../../parameters/fields';
import { issueKeysParameter, searchedTextsParameter } from '../../parameters/submission';
import { compact } from '../../readings/json';
import { isoTime } from '../../../values/moment';
import { issueAndServiceAssociations } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';
import { updateParameters } from '../updateParameters';

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

const fieldsInput = {
	remoteLinkId: someText,
	displayName: someText,
	url: someText,
	type: z.enum(TYPES).default('document'),
	...issuesInput,
	additionalFields: z
		.object({
			appearance: z.enum(APPEARANCES).default('default'),
			description: someText.optional(),
			lastUpdated: momentInput.optional(),
			services: textList.default([]),
			status: someText.optional(),
			updateSequenceNumber: wholeNumber.optional(),
		})
		.strict()
		.default({}),
};

export const submitRemoteLinks = submitOperation({
	resource: 'remoteLink',
	action: 'Submit remote link',
	description:
		'Show a link to a document, alert, test or log on its issues; many items are sent together, 100 in one request',
	scopes: ['write:remote-link-info:jira'],
	specification: { cloud: ['POST /rest/remotelinks/1.0/bulk'], dataCenter: [] },
	kind: remoteLink,
	isDocumentedForApps: true,
	fields: [
		requiredText('Remote Link ID', 'remoteLinkId', {
			placeholder: 'e.g. alert-42',
			description: 'An ID of your own, by which the link is updated and deleted',
		}),
		requiredText('Name', 'displayName', { placeholder: 'e.g. Disk full on db-1' }),
		requiredText('URL', 'url', { placeholder: 'e.g. https://alerts.acme.example/42' }),
		choice('Type', 'type', TYPES),
		issueKeysParameter(),
		searchedTextsParameter,
		additionalFields([
			choice('Appearance', 'appearance', APPEARANCES, {
				description: 'The color in which the status is shown',
			}),
			textField('Description', 'description'),
			moment('Last Updated', 'lastUpdated', 'When it was changed; now when left out'),
			textField('Services', 'services', {
				description: 'IDs or keys of services that it belongs to, separated by commas',
			}),
			textField('Status', 'status', { placeholder: 'e.g. Open', description: 'In a word' }),
			updateParameters.sequenceNumber,
		]),
	],
	fieldsInput,
	entityOf: (given, options, now) => {
		const { remoteLinkId, displayName, url, type, additionalFields: more } = given;
		const issues = issuesOfForm(given, options, [displayName]);
		if (issues.length === 0 && more.services.length === 0) {
			return formWithoutIssue('the remote link');
		}
		const time = more.lastUpdated ?? now;
		return {
			entity: compact({
				schemaVersion: '1.0',
				id: remoteLinkId,
				updateSequenceNumber: more.updateSequenceNumber ?? time,
				displayName,
				url,
				type,
				description: more.description,
				lastUpdated: isoTime(time),
				associations: issueAndServiceAssociations(issues, more.services),
				status:
					more.status === undefined
						? undefined
						: { appearance: more.appearance, label: more.status },
			}),
		};
	},
});

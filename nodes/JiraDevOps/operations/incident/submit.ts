import { z } from 'zod/v3';
import { issuesInput, momentInput, someText, textList, wholeNumber } from '../../input/values';
import { incident } from '../../kinds';
import { additionalFields, choice, moment, requiredText, textField } from '../../parameters/fields';
import { issueKeysParameter, searchedTextsParameter } from '../../parameters/submission';
import { compact } from '../../readings/json';
import { isoTime } from '../../../values/moment';
import { issueAndServiceAssociations } from '../../submission/issueAssociation';
import { issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';
import { updateParameters } from '../updateParameters';

const STATUSES = ['open', 'resolved', 'unknown'] as const;
const SEVERITIES = ['P1', 'P2', 'P3', 'P4', 'P5', 'unknown'] as const;

const fieldsInput = {
	incidentId: someText,
	summary: someText,
	url: someText,
	status: z.enum(STATUSES).default('open'),
	affectedComponents: textList,
	...issuesInput,
	additionalFields: z
		.object({
			createdDate: momentInput.optional(),
			description: someText.optional(),
			lastUpdated: momentInput.optional(),
			services: textList.default([]),
			severity: z.enum(SEVERITIES).optional(),
			updateSequenceNumber: wholeNumber.optional(),
		})
		.strict()
		.default({}),
};

export const submitIncidents = submitOperation({
	resource: 'incident',
	action: 'Submit incident',
	description: 'Tell Jira of an incident; many items are sent together, 1000 in one request',
	scopes: [],
	specification: { cloud: ['POST /rest/operations/1.0/bulk'], dataCenter: [] },
	kind: incident,
	hasIssues: false,
	isDocumentedForApps: true,
	fields: [
		requiredText('Incident ID', 'incidentId', {
			placeholder: 'e.g. inc-42',
			description: 'An ID of your own, by which the incident is updated and deleted',
		}),
		requiredText('Summary', 'summary', { placeholder: 'e.g. Checkout is slow' }),
		requiredText('URL', 'url', { placeholder: 'e.g. https://oncall.acme.example/42' }),
		choice('Status', 'status', STATUSES),
		requiredText('Affected Components', 'affectedComponents', {
			description: 'IDs of the DevOps components that it affects, separated by commas',
		}),
		issueKeysParameter(),
		searchedTextsParameter,
		additionalFields([
			moment('Created', 'createdDate', 'When it was raised; the time of the update when left out'),
			textField('Description', 'description', {
				typeOptions: { rows: 3 },
				description: 'In Markdown; the summary when left out',
			}),
			moment('Last Updated', 'lastUpdated', 'When it was changed; now when left out'),
			textField('Services', 'services', {
				description: 'IDs or keys of services that it belongs to, separated by commas',
			}),
			choice('Severity', 'severity', SEVERITIES),
			updateParameters.sequenceNumber,
		]),
	],
	fieldsInput,
	entityOf: (given, options, now) => {
		const { incidentId, summary, url, status, affectedComponents, additionalFields: more } = given;
		const time = more.lastUpdated ?? now;
		const issues = issuesOfForm(given, options);
		return {
			entity: compact({
				schemaVersion: '1.0',
				id: incidentId,
				updateSequenceNumber: more.updateSequenceNumber ?? time,
				affectedComponents,
				summary,
				description: more.description ?? summary,
				url,
				createdDate: isoTime(more.createdDate ?? time),
				lastUpdated: isoTime(time),
				severity: more.severity === undefined ? undefined : { level: more.severity },
				status,
				associations: issueAndServiceAssociations(issues, more.services),
			}),
		};
	},
});

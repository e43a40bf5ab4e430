import { definedOnly } from '../../../values/definedOnly';
import { choiceField, collectionField, dateTimeField, listField, textField } from '../../../fields';
import { isoTime } from '../../../values/moment';
import { issueFields } from '../../fields/submission';
import { updateSequence } from '../../fields/updateSequence';
import { incident } from '../../kinds';
import { issueAndServiceAssociations } from '../../submission/issueAssociation';
import { issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';

const STATUSES = ['open', 'resolved', 'unknown'] as const;
const SEVERITIES = ['P1', 'P2', 'P3', 'P4', 'P5', 'unknown'] as const;

const form = {
	incidentId: textField('Incident ID', {
		required: true,
		placeholder: 'e.g. inc-42',
		description: 'Your own ID, used to update and delete the incident',
	}),
	summary: textField('Summary', { required: true, placeholder: 'e.g. Checkout is slow' }),
	url: textField('URL', { required: true, placeholder: 'e.g. https://oncall.acme.example/42' }),
	status: choiceField('Status', STATUSES),
	affectedComponents: listField('Affected Components', {
		required: true,
		description: 'IDs of the DevOps components that it affects, separated by commas',
	}),
	...issueFields(),
	additionalFields: collectionField('Additional Fields', {
		createdDate: dateTimeField('Created', {
			description: 'When it was raised; by default the time of the update',
		}),
		description: textField('Description', {
			typeOptions: { rows: 3 },
			description: 'In Markdown; the summary by default',
		}),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it was changed; now by default',
		}),
		services: listField('Services', {
			description: 'IDs or keys of the services that it belongs to, separated by commas',
		}),
		severity: choiceField('Severity', SEVERITIES),
		...updateSequence.number,
	}),
};

export const submitIncidents = submitOperation({
	action: 'Submit incident',
	description: 'Show an incident in Jira; many items are sent together, up to 1000 per request',
	kind: incident,
	hasIssues: false,
	isDocumentedForApps: true,
	fields: form,
	entityOf: (given, options, now) => {
		const { incidentId, summary, url, status, affectedComponents, additionalFields: more } = given;
		const { services = [] } = more;
		const time = more.lastUpdated ?? now;
		const issues = issuesOfForm(given, options);
		return {
			entity: definedOnly({
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
				associations: issueAndServiceAssociations(issues, services),
			}),
		};
	},
});

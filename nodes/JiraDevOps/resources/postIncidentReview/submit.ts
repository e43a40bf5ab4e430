import { definedOnly } from '../../../values/definedOnly';
import { choiceField, collectionField, dateTimeField, listField, textField } from '../../../fields';
import { isoTime } from '../../../values/moment';
import { issueFields } from '../../fields/submission';
import { updateSequence } from '../../fields/updateSequence';
import { review } from '../../kinds';
import { issueAndServiceAssociations } from '../../submission/issueAssociation';
import { issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';

const STATUSES = ['in progress', 'outstanding actions', 'completed', 'unknown'] as const;

const form = {
	reviewId: textField('Review ID', {
		required: true,
		placeholder: 'e.g. pir-7',
		description: 'Your own ID, used to update and delete the review',
	}),
	summary: textField('Summary', { required: true, placeholder: 'e.g. Why the checkout was slow' }),
	url: textField('URL', { required: true, placeholder: 'e.g. https://wiki.acme.example/pir/7' }),
	status: choiceField('Status', STATUSES),
	incidents: listField('Incidents', {
		required: true,
		description: 'IDs of the incidents that it covers, separated by commas',
	}),
	...issueFields(),
	additionalFields: collectionField('Additional Fields', {
		createdDate: dateTimeField('Created', {
			description: 'When it was started; by default the time of the update',
		}),
		description: textField('Description', {
			typeOptions: { rows: 3 },
			description: 'In Markdown; the summary by default',
		}),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it was changed; now by default',
		}),
		...updateSequence.number,
	}),
};

export const submitReviews = submitOperation({
	action: 'Submit post-incident review',
	description:
		'Show a review of incidents in Jira; many items are sent together, up to 1000 per request',
	kind: review,
	hasIssues: false,
	isDocumentedForApps: true,
	fields: form,
	entityOf: (given, options, now) => {
		const { reviewId, summary, url, status, incidents, additionalFields: more } = given;
		const time = more.lastUpdated ?? now;
		return {
			entity: definedOnly({
				schemaVersion: '1.0',
				id: reviewId,
				updateSequenceNumber: more.updateSequenceNumber ?? time,
				reviews: incidents,
				summary,
				description: more.description ?? summary,
				url,
				createdDate: isoTime(more.createdDate ?? time),
				lastUpdated: isoTime(time),
				status,
				associations: issueAndServiceAssociations(issuesOfForm(given, options), []),
			}),
		};
	},
});

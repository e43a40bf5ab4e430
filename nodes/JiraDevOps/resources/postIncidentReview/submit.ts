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
		description: 'An ID of your own, by which the review is updated and deleted',
	}),
	summary: textField('Summary', { required: true, placeholder: 'e.g. Why the checkout was slow' }),
	url: textField('URL', { required: true, placeholder: 'e.g. https://wiki.acme.example/pir/7' }),
	status: choiceField('Status', STATUSES),
	incidents: listField('Incidents', {
		required: true,
		description: 'IDs of the incidents that it is about, separated by commas',
	}),
	...issueFields(),
	additionalFields: collectionField('Additional Fields', {
		createdDate: dateTimeField('Created', {
			description: 'When it was begun; the time of the update when left out',
		}),
		description: textField('Description', {
			typeOptions: { rows: 3 },
			description: 'In Markdown; the summary when left out',
		}),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it was changed; now when left out',
		}),
		...updateSequence.number,
	}),
};

export const submitReviews = submitOperation({
	action: 'Submit post-incident review',
	description:
		'Tell Jira of a review of incidents; many items are sent together, 1000 in one request',
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

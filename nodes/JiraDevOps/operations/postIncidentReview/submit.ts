import { z } from 'zod/v3';
import { issuesInput, momentInput, someText, textList, wholeNumber } from '../../input/values';
import { review } from '../../kinds';
import { additionalFields, choice, moment, requiredText, textField } from '../../parameters/fields';
import { issueKeysParameter, searchedTextsParameter } from '../../parameters/submission';
import { compact } from '../../readings/json';
import { isoTime } from '../../../values/moment';
import { issueAndServiceAssociations } from '../../submission/issueAssociation';
import { issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';
import { updateParameters } from '../updateParameters';

const STATUSES = ['in progress', 'outstanding actions', 'completed', 'unknown'] as const;

const fieldsInput = {
	reviewId: someText,
	summary: someText,
	url: someText,
	status: z.enum(STATUSES).default('in progress'),
	incidents: textList,
	...issuesInput,
	additionalFields: z
		.object({
			createdDate: momentInput.optional(),
			description: someText.optional(),
			lastUpdated: momentInput.optional(),
			updateSequenceNumber: wholeNumber.optional(),
		})
		.strict()
		.default({}),
};

export const submitReviews = submitOperation({
	resource: 'postIncidentReview',
	action: 'Submit post-incident review',
	description:
		'Tell Jira of a review of incidents; many items are sent together, 1000 in one request',
	scopes: [],
	specification: { cloud: ['POST /rest/operations/1.0/bulk'], dataCenter: [] },
	kind: review,
	hasIssues: false,
	isDocumentedForApps: true,
	fields: [
		requiredText('Review ID', 'reviewId', {
			placeholder: 'e.g. pir-7',
			description: 'An ID of your own, by which the review is updated and deleted',
		}),
		requiredText('Summary', 'summary', { placeholder: 'e.g. Why the checkout was slow' }),
		requiredText('URL', 'url', { placeholder: 'e.g. https://wiki.acme.example/pir/7' }),
		choice('Status', 'status', STATUSES),
		requiredText('Incidents', 'incidents', {
			description: 'IDs of the incidents that it is about, separated by commas',
		}),
		issueKeysParameter(),
		searchedTextsParameter,
		additionalFields([
			moment('Created', 'createdDate', 'When it was begun; the time of the update when left out'),
			textField('Description', 'description', {
				typeOptions: { rows: 3 },
				description: 'In Markdown; the summary when left out',
			}),
			moment('Last Updated', 'lastUpdated', 'When it was changed; now when left out'),
			updateParameters.sequenceNumber,
		]),
	],
	fieldsInput,
	entityOf: (given, options, now) => {
		const { reviewId, summary, url, status, incidents, additionalFields: more } = given;
		const time = more.lastUpdated ?? now;
		return {
			entity: compact({
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

import { path } from '../../../connection';
import { idOperations } from '../idOperations';

export const { get: getReview, delete: deleteReview } = idOperations({
	api: 'operations',
	resource: 'postIncidentReview',
	noun: 'post-incident review',
	parameter: ['reviewId', 'Review ID'],
	specification: '/rest/operations/1.0/post-incident-reviews/{reviewId}',
	scopes: { read: [], delete: [] },
	path: (id) => path`post-incident-reviews/${id}`,
});

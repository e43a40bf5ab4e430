import { idOperations } from '../idOperations';

export const { get: getReview, delete: deleteReview } = idOperations({
	noun: 'post-incident review',
	parameter: ['reviewId', 'Review ID'],
	path: '/rest/operations/1.0/post-incident-reviews/{reviewId}',
});

import { resource } from '../../../operation';
import { deleteReview, getReview } from './byId';
import { submitReviews } from './submit';

export const postIncidentReview = resource('postIncidentReview', 'Post-Incident Review', {
	submit: submitReviews,
	get: getReview,
	delete: deleteReview,
});

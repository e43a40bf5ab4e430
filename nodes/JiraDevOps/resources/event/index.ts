import { resource } from '../../../operation';
import { submitEvents } from './submit';

export const event = resource('event', 'Webhook Event', {
	submit: submitEvents,
});

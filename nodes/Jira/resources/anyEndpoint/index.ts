import { resource } from '../../../operation';
import { callEndpoint } from './call';

export const anyEndpoint = resource('anyEndpoint', 'Any Endpoint', { call: callEndpoint });

import { resource } from '../../../operation';
import { getConnectionInfo } from './getInfo';

export const connection = resource('connection', 'Connection', {
	getInfo: getConnectionInfo,
});

import { textAt } from '../../readings/json';
import type { EventReader } from '../eventFacts';
import { readCloudEvent } from './cloud';
import { readDataCenterEvent } from './dataCenter';

/** Reads webhooks of Bitbucket Cloud and Bitbucket Data Center; the latter name their event in the body. */
export const readBitbucket: EventReader = (event) =>
	textAt(event.body, 'eventKey') === undefined ? readCloudEvent(event) : readDataCenterEvent(event);

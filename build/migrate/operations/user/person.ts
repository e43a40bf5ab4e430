import type { Asked } from '../../asked';
import { personLocator, type Locator } from '../../values/locators';
import { requiredText } from '../requiredText';

/** The user that an operation is about; on Data Center, n8n's node sends their name where Jira expects none. */
export function personIn(asked: Asked): Locator | undefined {
	return personLocator(requiredText(asked, 'accountId'));
}

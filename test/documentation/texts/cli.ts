import { textsPage } from './textsPage';

process.stdout.write(textsPage());

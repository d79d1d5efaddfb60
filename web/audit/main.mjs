// Starts the audit page.
import {start} from '../page/starting.mjs';

start(async () => (await import('./app.mjs')).startAudit());

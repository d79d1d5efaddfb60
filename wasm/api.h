/* The boundary between the engine and JavaScript: what a page needs to follow a pathway that was checked before.
 * llwybr.wasm has these functions and no other; llwybr-audit.wasm has those of audit_api.h too. Bytes in, JSON out.
 *
 * Strings in are pointers to bytes with a length, in memory from llwybr_allocate, which the caller frees with
 * llwybr_free. Strings out end with a NUL and live until the next call of any function here. One pathway is
 * held at a time. After a trap the instance must be thrown away.
 *
 * A call that cannot be answered (no pathway that can be followed, inputs that cannot be read, no such index)
 * answers {"fault": {"offset", "message": {"en", "cy"}}}. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* --- Memory --- */
char* llwybr_allocate(size_t length); /* NULL where there is none */
void llwybr_free(char* bytes);

/* --- The pathway --- */
void llwybr_clear(void);              /* forgets all files and the pathway */
void llwybr_add_file(const char* path, size_t path_length, const char* bytes, size_t length);
/* Reads the main file and what it includes among the files added, and opens the pathway if it was read without
 * trouble and content_hash of its bytes is `hash`; else answers a fault, and no pathway is open. No check is made
 * here: the hash must be that of bytes the engine has checked without error (`hash` in `llwybr check --format
 * json`), and that is what vouches for every reference and every branch. Answers {"hash"}. */
const char* llwybr_open(const char* main_path, size_t length, const char* hash, size_t hash_length);
const char* llwybr_outline(void);     /* outline_json */

/* --- The journey: pure functions of the pathway and the inputs, a JSON array --- */
const char* llwybr_journey(const char* inputs, size_t length);                           /* journey_json */
/* `input` is an array of one: what inputs[index] becomes. Answers change_json. */
const char* llwybr_change(const char* inputs, size_t length, uint32_t index, const char* input,
                          size_t input_length);
const char* llwybr_record(const char* inputs, size_t length, int language);              /* record_json */
const char* llwybr_open_record(const char* record, size_t length);                       /* opened_record_json */

/* --- Language --- */
const char* llwybr_date(int32_t day, int language);             /* date_words */
const char* llwybr_moment(const char* minute, size_t length, int language); /* "9:30am on Tuesday …" from "2026-11-24T09:30Z" */
const char* llwybr_duration(const char* within, size_t length, int language); /* "24 hours" as words */

const char* llwybr_version(void);

#ifdef __cplusplus
}
#endif

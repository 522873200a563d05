#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <stdint.h>

/* Swift cannot call functions with variable arguments: each kind of curl option has one of fixed arguments here. */

typedef size_t (*ccurl_transfer)(char *buffer, size_t size, size_t count, void *context);
typedef int (*ccurl_trace)(CURL *handle, curl_infotype kind, char *text, size_t length, void *context);

CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode ccurl_set_size(CURL *handle, CURLoption option, int64_t value);
CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value);
CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode ccurl_set_transfer(CURL *handle, CURLoption option, ccurl_transfer value);
CURLcode ccurl_set_trace(CURL *handle, ccurl_trace value);
CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode ccurl_global_init(void);

#endif

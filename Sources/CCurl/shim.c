#include "CCurl.h"

/* The parentheses call the functions themselves: curl's type-checking macros want constant options. */

CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
    return (curl_easy_setopt)(handle, option, value);
}

CURLcode ccurl_set_size(CURL *handle, CURLoption option, int64_t value) {
    return (curl_easy_setopt)(handle, option, (curl_off_t)value);
}

CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
    return (curl_easy_setopt)(handle, option, value);
}

CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return (curl_easy_setopt)(handle, option, value);
}

CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return (curl_easy_setopt)(handle, option, value);
}

CURLcode ccurl_set_transfer(CURL *handle, CURLoption option, ccurl_transfer value) {
    return (curl_easy_setopt)(handle, option, value);
}

CURLcode ccurl_set_trace(CURL *handle, ccurl_trace value) {
    return (curl_easy_setopt)(handle, CURLOPT_DEBUGFUNCTION, value);
}

CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
    return (curl_easy_getinfo)(handle, info, value);
}

CURLcode ccurl_global_init(void) {
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}

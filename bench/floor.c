/* floor acks|barrier SERVICES DESTINATIONS [BATCH]
 *
 * The floor: the least time in which this kernel can be told the table of bench/model, which must be empty before. All requests are made
 * before the clock starts; then they go out in the order of the addresses, BATCH a datagram (512 by default), over one socket. How the
 * kernel says that it has done them is the first argument:
 *
 *   acks     every request asks for an acknowledgment, and all of them are read before the next datagram;
 *   barrier  none does; behind them a request that does nothing asks for one, and what comes before its answer is a refusal.
 *
 * Prints the milliseconds. Fails if the kernel refused a request. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/genetlink.h>
#include <linux/ip_vs.h>
#include <linux/netlink.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

#define WEIGHT(destination) ((destination) % 100 + 1)
#define SOCKET_BUFFER (16 << 20) /* room for every acknowledgment of a datagram; the kernel charges 768 bytes or more for each */

static unsigned char *bytes;
static size_t length, capacity;
static uint32_t sequence;
static int netlink;

static void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("floor: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    exit(1);
}

/* ---- messages ---- */

static void *append(size_t count)
{
    size_t padded = NLMSG_ALIGN(count);
    if (length + padded > capacity) {
        capacity = 2 * (length + padded) + (1 << 20);
        bytes = realloc(bytes, capacity);
        if (bytes == NULL)
            fail("out of memory");
    }
    void *added = memset(bytes + length, 0, padded);
    length += padded;
    return added;
}

static size_t begin_message(uint16_t type, uint16_t flags)
{
    size_t start = length;
    struct nlmsghdr *header = append(sizeof *header);
    header->nlmsg_type = type;
    header->nlmsg_flags = NLM_F_REQUEST | flags;
    header->nlmsg_seq = ++sequence;
    return start;
}

static void end_message(size_t start)
{
    ((struct nlmsghdr *)(bytes + start))->nlmsg_len = length - start;
}

static void command(uint8_t number)
{
    struct genlmsghdr *header = append(sizeof *header);
    header->cmd = number;
    header->version = 1;
}

static void attribute(uint16_t type, const void *value, size_t size)
{
    struct nlattr *head = append(sizeof *head + size);
    head->nla_len = sizeof *head + size;
    head->nla_type = type;
    memcpy(head + 1, value, size);
}

static void attribute_u16(uint16_t type, uint16_t value) { attribute(type, &value, sizeof value); }
static void attribute_u32(uint16_t type, uint32_t value) { attribute(type, &value, sizeof value); }

/* The kernel wants room for an IPv6 address whatever the family. */
static void attribute_address(uint16_t type, uint32_t address)
{
    uint32_t wide[4] = { htonl(address) };
    attribute(type, wide, sizeof wide);
}

static size_t begin_nest(uint16_t type)
{
    size_t start = length;
    struct nlattr *head = append(sizeof *head);
    head->nla_type = type;
    return start;
}

static void end_nest(size_t start)
{
    ((struct nlattr *)(bytes + start))->nla_len = length - start;
}

/* ---- the table of bench/model ---- */

static void service_nest(int service, bool whole)
{
    struct ip_vs_flags flags = { .flags = 0, .mask = ~0u };
    size_t nest = begin_nest(IPVS_CMD_ATTR_SERVICE);
    attribute_u16(IPVS_SVC_ATTR_AF, AF_INET);
    attribute_u16(IPVS_SVC_ATTR_PROTOCOL, IPPROTO_TCP);
    attribute_address(IPVS_SVC_ATTR_ADDR, 0x0a000001u + ((uint32_t)service << 8));
    attribute_u16(IPVS_SVC_ATTR_PORT, htons(80));
    if (whole) {
        attribute(IPVS_SVC_ATTR_SCHED_NAME, "wrr", sizeof "wrr");
        attribute(IPVS_SVC_ATTR_FLAGS, &flags, sizeof flags);
        attribute_u32(IPVS_SVC_ATTR_TIMEOUT, 0);
        attribute_u32(IPVS_SVC_ATTR_NETMASK, ~0u);
    }
    end_nest(nest);
}

static void destination_nest(int service, int destination)
{
    size_t nest = begin_nest(IPVS_CMD_ATTR_DEST);
    attribute_u16(IPVS_DEST_ATTR_ADDR_FAMILY, AF_INET);
    attribute_address(IPVS_DEST_ATTR_ADDR, 0x0a800001u + ((uint32_t)service << 8) + (uint32_t)destination);
    attribute_u16(IPVS_DEST_ATTR_PORT, htons(8080));
    attribute_u32(IPVS_DEST_ATTR_FWD_METHOD, IP_VS_CONN_F_MASQ);
    attribute_u32(IPVS_DEST_ATTR_WEIGHT, WEIGHT(destination));
    attribute_u32(IPVS_DEST_ATTR_U_THRESH, 0);
    attribute_u32(IPVS_DEST_ATTR_L_THRESH, 0);
    end_nest(nest);
}

/* ---- the kernel ---- */

static void send_bytes(size_t start, size_t end)
{
    if (send(netlink, bytes + start, end - start, 0) != (ssize_t)(end - start))
        fail("send: %s", strerror(errno));
}

static size_t receive(void *buffer, size_t size)
{
    ssize_t got = recv(netlink, buffer, size, 0);
    if (got < 0)
        fail("recv: %s", strerror(errno));
    return (size_t)got;
}

/* Reads answers until that of the request with the number last; all must say that nothing went wrong. */
static void await(uint32_t last)
{
    static unsigned char answer[32768];
    for (;;) {
        size_t got = receive(answer, sizeof answer);
        for (struct nlmsghdr *header = (void *)answer; NLMSG_OK(header, got); header = NLMSG_NEXT(header, got)) {
            const struct nlmsgerr *error = NLMSG_DATA(header);
            if (header->nlmsg_type != NLMSG_ERROR)
                fail("an answer of type %u", header->nlmsg_type);
            if (error->error != 0)
                fail("request %u: %s", header->nlmsg_seq, strerror(-error->error));
            if (header->nlmsg_seq == last)
                return;
        }
    }
}

static uint16_t find_family(void)
{
    static unsigned char answer[32768];
    length = 0;
    size_t message = begin_message(GENL_ID_CTRL, 0);
    command(CTRL_CMD_GETFAMILY);
    attribute(CTRL_ATTR_FAMILY_NAME, "IPVS", sizeof "IPVS");
    end_message(message);
    send_bytes(0, length);
    size_t rest = receive(answer, sizeof answer);
    const struct nlmsghdr *header = (const void *)answer;
    if (header->nlmsg_type != GENL_ID_CTRL)
        fail("the kernel has no IPVS");
    size_t at = NLMSG_HDRLEN + GENL_HDRLEN;
    while (at + sizeof(struct nlattr) <= rest) {
        const struct nlattr *head = (const void *)(answer + at);
        if (head->nla_type == CTRL_ATTR_FAMILY_ID)
            return *(const uint16_t *)(head + 1);
        at += NLA_ALIGN(head->nla_len);
    }
    fail("the kernel does not say the family's number");
    return 0;
}

static void open_netlink(void)
{
    struct sockaddr_nl self = { .nl_family = AF_NETLINK };
    int on = 1, room = SOCKET_BUFFER;
    netlink = socket(AF_NETLINK, SOCK_RAW, NETLINK_GENERIC);
    if (netlink < 0 || bind(netlink, (struct sockaddr *)&self, sizeof self) != 0)
        fail("netlink: %s", strerror(errno));
    if (setsockopt(netlink, SOL_NETLINK, NETLINK_CAP_ACK, &on, sizeof on) != 0
        || setsockopt(netlink, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room) != 0
        || setsockopt(netlink, SOL_SOCKET, SO_SNDBUFFORCE, &room, sizeof room) != 0)
        fail("setsockopt: %s", strerror(errno));
}

int main(int count, char **words)
{
    if (count < 4 || count > 5 || (strcmp(words[1], "acks") != 0 && strcmp(words[1], "barrier") != 0))
        fail("usage: floor acks|barrier SERVICES DESTINATIONS [BATCH]");
    bool barrier = strcmp(words[1], "barrier") == 0;
    int services = atoi(words[2]), destinations = atoi(words[3]), batch = count > 4 ? atoi(words[4]) : 512;
    if (services < 1 || destinations < 0 || destinations > 250 || batch < 1)
        fail("1 service or more, at most 250 destinations each, 1 request or more a datagram");

    open_netlink();
    uint16_t family = find_family();

    size_t requests = (size_t)services * (destinations + 1), datagrams = (requests + batch - 1) / batch, made = 0;
    size_t *ends = calloc(datagrams, sizeof *ends);
    uint32_t *lasts = calloc(datagrams, sizeof *lasts);
    if (ends == NULL || lasts == NULL)
        fail("out of memory");
    length = 0;
    for (int service = 0; service < services; service++) {
        for (int destination = -1; destination < destinations; destination++) {
            size_t message = begin_message(family, barrier ? 0 : NLM_F_ACK);
            command(destination < 0 ? IPVS_CMD_NEW_SERVICE : IPVS_CMD_NEW_DEST);
            service_nest(service, destination < 0);
            if (destination >= 0)
                destination_nest(service, destination);
            end_message(message);
            if (++made % batch == 0 || made == requests) {
                if (barrier)
                    end_message(begin_message(NLMSG_NOOP, NLM_F_ACK));
                ends[(made - 1) / batch] = length;
                lasts[(made - 1) / batch] = sequence;
            }
        }
    }

    struct timespec begun, ended;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    for (size_t datagram = 0, start = 0; datagram < datagrams; start = ends[datagram++]) {
        send_bytes(start, ends[datagram]);
        await(lasts[datagram]);
    }
    clock_gettime(CLOCK_MONOTONIC, &ended);
    printf("%.3f\n", (ended.tv_sec - begun.tv_sec) * 1e3 + (ended.tv_nsec - begun.tv_nsec) / 1e6);
    return 0;
}

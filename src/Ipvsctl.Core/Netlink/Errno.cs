namespace Ipvsctl.Netlink;

/// <summary>The error numbers that netlink and IPVS return. The values are those of x86, arm, riscv, s390 and ppc.</summary>
internal enum Errno
{
    /// <summary>No error.</summary>
    None = 0,
    EPERM = 1,
    ENOENT = 2,
    ESRCH = 3,
    EINTR = 4,
    EIO = 5,
    EAGAIN = 11,
    ENOMEM = 12,
    EACCES = 13,
    EBUSY = 16,
    EEXIST = 17,
    ENODEV = 19,
    EINVAL = 22,
    ENFILE = 23,
    EMFILE = 24,
    ENOSPC = 28,
    ERANGE = 34,
    EMSGSIZE = 90,
    ENOPROTOOPT = 92,
    EPROTONOSUPPORT = 93,
    EOPNOTSUPP = 95,
    EAFNOSUPPORT = 97,
    EADDRINUSE = 98,
    EADDRNOTAVAIL = 99,
    ENETUNREACH = 101,
    ENOBUFS = 105,
}

/// <summary>Describes error numbers.</summary>
internal static class ErrnoWords
{
    /// <summary>Returns the C library's description of the number, in lower case.</summary>
    public static string Words(this Errno errno) => errno switch
    {
        Errno.None => "success",
        Errno.EPERM => "operation not permitted",
        Errno.ENOENT => "no such file or directory",
        Errno.ESRCH => "no such process",
        Errno.EINTR => "interrupted system call",
        Errno.EIO => "input/output error",
        Errno.EAGAIN => "resource temporarily unavailable",
        Errno.ENOMEM => "cannot allocate memory",
        Errno.EACCES => "permission denied",
        Errno.EBUSY => "device or resource busy",
        Errno.EEXIST => "file exists",
        Errno.ENODEV => "no such device",
        Errno.EINVAL => "invalid argument",
        Errno.ENFILE => "too many open files in system",
        Errno.EMFILE => "too many open files",
        Errno.ENOSPC => "no space left on device",
        Errno.ERANGE => "numerical result out of range",
        Errno.EMSGSIZE => "message too long",
        Errno.ENOPROTOOPT => "protocol not available",
        Errno.EPROTONOSUPPORT => "protocol not supported",
        Errno.EOPNOTSUPP => "operation not supported",
        Errno.EAFNOSUPPORT => "address family not supported by protocol",
        Errno.EADDRINUSE => "address already in use",
        Errno.EADDRNOTAVAIL => "cannot assign requested address",
        Errno.ENETUNREACH => "network is unreachable",
        Errno.ENOBUFS => "no buffer space available",
        _ => $"error {(int)errno}",
    };
}

using Ipvsctl.Netlink;

namespace Ipvsctl.Ipvs;

/// <summary>What to do about an error number that means the same for every system call.</summary>
internal static class SystemRemedy
{
    /// <summary>Returns the remedy; null if the number's meaning depends on the call.</summary>
    public static string? For(Errno errno) => errno switch
    {
        Errno.EPERM or Errno.EACCES =>
            "allow this program to use netlink: a seccomp profile (a container's, a systemd unit's) or a security module (SELinux, AppArmor) forbids it",
        Errno.ENOMEM or Errno.ENOBUFS => "free some memory, or raise the control group's limit; then run the command again",
        Errno.EMFILE => "raise the limit of open files (ulimit -n)",
        Errno.ENFILE => "raise the system's limit of open files (sysctl fs.file-max)",
        Errno.EAGAIN or Errno.EINTR => "run the command again",
        _ => null,
    };
}

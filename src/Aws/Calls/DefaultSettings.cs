using Amazon.Runtime;

namespace Aws.Calls;

/// <summary>The SDK's published defaults by mode: how long to wait for a connection from near and from far.</summary>
internal static class DefaultSettings
{
    public static IReadOnlyList<IDefaultConfiguration> All { get; } =
    [
        Mode(DefaultConfigurationMode.Standard, 3.1),
        Mode(DefaultConfigurationMode.InRegion, 1.1),
        Mode(DefaultConfigurationMode.CrossRegion, 3.1),
        Mode(DefaultConfigurationMode.Mobile, 30),
    ];

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, double connectSeconds) =>
        new()
        {
            Name = name,
            RetryMode = RequestRetryMode.Standard,
            ConnectTimeout = TimeSpan.FromSeconds(connectSeconds),
            TlsNegotiationTimeout = TimeSpan.FromSeconds(connectSeconds),
        };
}

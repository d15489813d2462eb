using Aws.Calls;

namespace Amazon.IdentityManagement;

/// <summary>Settings of AWS Identity and Access Management.</summary>
public class AmazonIdentityManagementServiceConfig() : ServiceConfig(IdentityManagementDescription.Description)
{
    public static new string ServiceId => "IAM";
}

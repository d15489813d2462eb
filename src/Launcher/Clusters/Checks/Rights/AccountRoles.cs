using System.Collections.Concurrent;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace Launcher.Clusters.Checks.Rights;

/// <summary>Roles and instance profiles of the account, each asked for once.</summary>
internal sealed class AccountRoles(Lazy<IAmazonIdentityManagementService> iam, CancellationToken stop)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Role?>>> _roles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<InstanceProfile?>>> _profiles =
        new(StringComparer.Ordinal);

    /// <summary>Null when there is none.</summary>
    public Task<Role?> FindAsync(string name) =>
        _roles.GetOrAdd(name, asked => new Lazy<Task<Role?>>(() => ReadRoleAsync(asked))).Value;

    /// <summary>Null when there is none.</summary>
    public Task<InstanceProfile?> FindProfileAsync(string name) =>
        _profiles.GetOrAdd(name, asked => new Lazy<Task<InstanceProfile?>>(() => ReadProfileAsync(asked))).Value;

    /// <summary>The role that machines with this profile get; null when there is none.</summary>
    public async Task<Role?> RoleOfProfileAsync(string profile) =>
        (await FindProfileAsync(profile))?.Roles?.FirstOrDefault();

    private async Task<Role?> ReadRoleAsync(string name)
    {
        try
        {
            return (await iam.Value.GetRoleAsync(new GetRoleRequest { RoleName = name }, stop)).Role;
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    }

    private async Task<InstanceProfile?> ReadProfileAsync(string name)
    {
        try
        {
            var request = new GetInstanceProfileRequest { InstanceProfileName = name };
            return (await iam.Value.GetInstanceProfileAsync(request, stop)).InstanceProfile;
        }
        catch (NoSuchEntityException)
        {
            return null;
        }
    }
}
